using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;
using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.History;
using ScoGraph.Sqlite.Opening;
using ScoGraph.Sqlite.Texts;
using ScoGraph.Store;

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
    private readonly OpenFile _file;
    private readonly TextIndexes _texts;

    private SqliteGraph(OpenFile file, SqliteGraphOptions options, TextIndexes texts)
        : base(file.Store, options.Graph,
        [
            new HistoryProcedure(() => file.Past), new ChangesProcedure(() => file.Past),
            new TextProcedure(texts, ofRelationships: false), new TextProcedure(texts, ofRelationships: true),
        ])
    {
        (_file, _texts) = (file, texts);
        texts.Begin(new TextImages(file.Past, () => file.Pages));
    }

    /// <summary>The file, as it was given.</summary>
    public string Path => _file.Parts.Path;

    /// <summary>
    /// What was found when the file was opened and is not as a graph that was closed leaves it; null for nothing. It is no error: the graph
    /// is whole.
    /// </summary>
    public string? Warning => (_file as GraphFile)?.Warning;

    /// <summary>Whether the graph only reads, and follows what another process commits.</summary>
    internal bool Follows => _file is not GraphFile;

    /// <summary>The file that the graph stands in.</summary>
    internal OpenFile OpenFile => _file;

    /// <summary>Read whole: a copy may be used when the file is closed.</summary>
    internal override IGraphStore CopyStore(TimeProvider time) => SnapshotCopy.StoreOf((MemorySnapshot)ReadState(), time);

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
        TextIndexes texts = new();
        return new SqliteGraph(chosen.ReadOnly ? FollowedFile.Open(path, chosen) : GraphFile.Open(path, chosen, texts), chosen, texts);
    }

    /// <summary>What ScoGraph.Extensions.DependencyInjection finds by its name where a program has both packages.</summary>
    internal static Graph OpenWith(string path, GraphOptions options) => Open(path, new SqliteGraphOptions { Graph = options });

    /// <inheritdoc cref="Open"/>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is opened; null for the defaults.</param>
    /// <param name="cancellationToken">Stops before the file is opened.</param>
    /// <returns>A task that gives the graph when it is open.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static Task<SqliteGraph> OpenAsync(
        string path, SqliteGraphOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Open(path, options), cancellationToken);

    /// <summary>Makes a file with the state of a graph, in one go. Elements keep their ids; there is no history before it.</summary>
    /// <param name="path">The file, which must not exist. Whatever happens meanwhile, it is there whole or not at all.</param>
    /// <param name="source">What is written.</param>
    /// <param name="author">Who makes it, for its history; null where that is not known.</param>
    /// <param name="message">
    /// Why; null for no reason given. With an author or a message the history begins with a commit that has them and changes nothing.
    /// </param>
    /// <exception cref="GraphFileException">There is a file already, or it cannot be written.</exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="ObjectDisposedException">The source is disposed, or the transaction has ended.</exception>
    /// <example><code>
    /// using Graph towns = Graph.Load("towns.json");
    /// SqliteGraph.Create("towns.scograph", towns);
    /// </code></example>
    public static void Create(string path, QuerySource source, string? author = null, string? message = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(source);
        IGraphSnapshot state = source.ReadState();
        FileCreation.OfState(path, state as MemorySnapshot ?? SnapshotCopy.Of(state), (author, message));
    }

    /// <summary>Closes the file. What was committed is in it already; later uses are an <see cref="ObjectDisposedException"/>.</summary>
    public override void Dispose()
    {
        _file.Dispose();
        base.Dispose();
        _texts.Dispose();
    }

    private GraphFile Writable => _file as GraphFile ?? throw FileErrors.ReadOnly(Path);
}
