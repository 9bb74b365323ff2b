using ScoGraph.Sqlite.Opening;

namespace ScoGraph;

/// <summary>
/// A graph in one file: like any other <see cref="Graph"/>, and every commit is in the file before anybody sees it. Opening reads little;
/// the rest is read when it is asked for.
/// </summary>
/// <remarks>
/// The file is one of SQLite, which keeps it whole through crashes and losses of power. While it is open there are up to three more beside
/// it: <c>-wal</c> and <c>-shm</c> of SQLite, which belong to it, and <c>.lock</c>. One process writes at a time; others may read.
/// </remarks>
/// <example><code>
/// using SqliteGraph graph = SqliteGraph.Open("towns.scograph");
/// graph.Query("MERGE (:City {name: 'Osh'})");
/// Console.WriteLine(graph.Query("MATCH (c:City) RETURN count(*)").Scalar&lt;long&gt;());
/// </code></example>
public sealed partial class SqliteGraph : Graph
{
    private readonly GraphFile _file;

    private SqliteGraph(GraphFile file, SqliteGraphOptions options)
        : base(file.Store, options.Graph) => _file = file;

    /// <summary>The file, as it was given.</summary>
    public string Path => _file.Parts.Path;

    /// <summary>Opens a file, or makes one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is opened; null for the defaults.</param>
    /// <exception cref="GraphFileException">
    /// The file is no graph, is damaged, is written by another, or cannot be read or written: <see cref="GraphFileException.Problem"/> says
    /// which.
    /// </exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static SqliteGraph Open(string path, SqliteGraphOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        SqliteGraphOptions chosen = options ?? new SqliteGraphOptions();
        return new SqliteGraph(GraphFile.Open(path, chosen), chosen);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _file.Dispose();
        base.Dispose();
    }
}
