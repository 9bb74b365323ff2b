namespace ScoGraph.Sessions.Running;

/// <summary>A graph in a file that keeps every commit: known by its ending, or by how its bytes begin.</summary>
internal static class KeptGraph
{
    private const string Ending = ".scograph";

    /// <summary>Whether the ending of a path is that of such a file, be it there or not.</summary>
    public static bool IsNamed(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path names such a file, be it there or not.</summary>
    public static bool Is(string path) =>
        IsNamed(path)
        || (File.Exists(path) && FilePlaces.Read(path, () => BeginsLikeOne(path)));

    /// <summary>Opens a file that is there.</summary>
    /// <param name="readOnly">Whether it is only read, as it may be beside a program that writes it.</param>
    /// <exception cref="SessionException">There is no such file, or the system refuses access.</exception>
    /// <exception cref="GraphFileException">The file is refused.</exception>
    public static Graph Open(string path, GraphOptions? options, bool readOnly) => FilePlaces.Read(path, () => File.Exists(path)
        ? SqliteGraph.Open(path, new SqliteGraphOptions { Graph = options ?? new GraphOptions(), ReadOnly = readOnly })
        : throw new FileNotFoundException(null, path));

    /// <summary>Makes a file, whole or not at all.</summary>
    /// <exception cref="SessionException">The system refuses access.</exception>
    /// <exception cref="GraphFileException">There is a file already, or it cannot be written.</exception>
    public static void Create(string path, Graph graph) => FilePlaces.Write(path, () => SqliteGraph.Create(path, graph));

    private static bool BeginsLikeOne(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> start = stackalloc byte[16];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && start.SequenceEqual("SQLite format 3\0"u8);
    }
}
