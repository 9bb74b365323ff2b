namespace ScoGraph.Sessions.Running;

/// <summary>
/// A graph that keeps every commit: in a file, known by its ending or by how its bytes begin, or in a database, known by its address.
/// </summary>
internal static class KeptGraph
{
    public const string Ending = ".scograph";

    /// <summary>Whether the ending of a path is that of such a file, be it there or not, or it is the address of a database.</summary>
    public static bool IsNamed(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) || IsAddress(path);

    /// <summary>Whether it is the address of a database: <c>postgres://user:password@host/database?schema=towns</c>.</summary>
    public static bool IsAddress(string path) => PostgresGraph.IsAddress(path);

    /// <summary>A path or an address as messages show it: without the password.</summary>
    public static string Shown(string path) => IsAddress(path) ? PostgresGraph.WithoutPassword(path) : path;

    /// <summary>
    /// What a graph in a database is called: its schema, where its address names one, else the database; null for a file.
    /// </summary>
    public static string? NameOf(string path) => IsAddress(path) ? PostgresGraph.NameOf(path) : null;

    /// <summary>Whether a path names such a file, be it there or not, or is the address of a database.</summary>
    public static bool Is(string path) =>
        IsNamed(path)
        || (File.Exists(path) && FilePlaces.Read(path, () => BeginsLikeOne(path)));

    /// <summary>Opens a file that is there, or a database.</summary>
    /// <param name="readOnly">Whether it is only read, as a file may be beside a program that writes it.</param>
    /// <exception cref="SessionException">There is no such file, or the system refuses access.</exception>
    /// <exception cref="GraphFileException">The file is refused.</exception>
    /// <exception cref="PostgresGraphException">The database is refused.</exception>
    public static Graph Open(string path, GraphOptions? options, bool readOnly) =>
        IsAddress(path) ? Connect(path, options, readOnly) : OpenFile(path, options, readOnly);

    /// <summary>Opens a file that is there.</summary>
    /// <inheritdoc cref="Open(string, GraphOptions?, bool)"/>
    public static SqliteGraph OpenFile(string path, GraphOptions? options, bool readOnly) => Open(
        path, new SqliteGraphOptions { Graph = options ?? new GraphOptions(), ReadOnly = readOnly });

    /// <summary>
    /// Opens a file to write; while another program does that, to read what that one commits, until somebody changes something.
    /// </summary>
    /// <param name="tell">Is told that the file is only read.</param>
    /// <exception cref="SessionException">There is no such file, or the system refuses access.</exception>
    /// <exception cref="GraphFileException">The file is refused.</exception>
    public static Graph OpenOrFollow(string path, GraphOptions? options, Action<string> tell)
    {
        if (IsAddress(path))
            return Connect(path, options, readOnly: false);
        try
        {
            return OpenFile(path, options, readOnly: false);
        }
        catch (GraphFileException held) when (held.Problem == GraphFileProblem.InUse)
        {
            SqliteGraph followed = Open(
                path, new SqliteGraphOptions { Graph = options ?? new GraphOptions(), ReadOnly = true, Refusal = held });
            tell($"note: {path} is only read here, as it changes: {held.Message}");
            return followed;
        }
    }

    /// <summary>Makes a file, or fills the empty schema of a database, whole or not at all.</summary>
    /// <param name="note">Who makes it, and why, for its history.</param>
    /// <exception cref="SessionException">The system refuses access.</exception>
    /// <exception cref="GraphFileException">There is a file already, or it cannot be written.</exception>
    /// <exception cref="PostgresGraphException">The schema is not empty, or the database is refused.</exception>
    public static void Create(string path, QuerySource graph, CommitNote note)
    {
        if (IsAddress(path))
            PostgresGraph.Create(path, graph, null, note.Author, note.Message);
        else
            CreateFile(path, graph, note);
    }

    private static void CreateFile(string path, QuerySource graph, CommitNote note) =>
        FilePlaces.Write(path, () => SqliteGraph.Create(path, graph, note.Author, note.Message));

    private static PostgresGraph Connect(string address, GraphOptions? options, bool readOnly) => PostgresGraph.Connect(
        address, new PostgresGraphOptions { Graph = options ?? new GraphOptions(), ReadOnly = readOnly });

    private static SqliteGraph Open(string path, SqliteGraphOptions options) => FilePlaces.Read(
        path, () => File.Exists(path) ? SqliteGraph.Open(path, options) : throw new FileNotFoundException(null, path));

    private static bool BeginsLikeOne(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> start = stackalloc byte[16];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && start.SequenceEqual("SQLite format 3\0"u8);
    }
}
