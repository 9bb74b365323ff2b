using ScoGraph.Execution;
using ScoGraph.Execution.Statistics;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Statements;
using ScoGraph.Postgres.Stores;
using ScoGraph.Sql;
using ScoGraph.Store;

namespace ScoGraph;

/// <summary>
/// A graph in tables of PostgreSQL, or of what speaks its protocol: like any other <see cref="Graph"/>, for any number of processes at
/// once. Each question sees one state, that of the newest commit; writers of all processes take turns.
/// </summary>
/// <remarks>
/// The graph stands in a schema of its own: a table for each set of labels and for each type of relationship, with a column for each
/// property, which any SQL tool can read (docs/postgres.md). They are to be changed through ScoGraph alone.
/// </remarks>
/// <example><code>
/// using PostgresGraph graph = PostgresGraph.Connect("postgres://user:password@localhost/towns");
/// graph.Query("MERGE (:City {name: 'Osh'})");
/// Console.WriteLine(graph.Query("MATCH (c:City) RETURN count(*)").Scalar&lt;long&gt;());
/// </code></example>
public sealed class PostgresGraph : Graph
{
    private readonly PostgresServer _server;

    private PostgresGraph(
        PostgresServer server, PostgresStore store, PostgresGraphOptions options, IEnumerable<Procedure>? procedures)
        : base(
            store, options.Graph, procedures,
            new SqlExecutor(
                PlanExecutor.Instance, new PostgresBackend(server, store, options.MemoryBudget),
                static state => new SnapshotCounts(state))) =>
        _server = server;

    /// <summary>The schema in which the graph stands.</summary>
    public string SchemaName => _server.Schema;

    /// <summary>The number of the newest commit, of whichever process; 0 before the first.</summary>
    /// <exception cref="PostgresGraphException">The server fails.</exception>
    public long LastCommit => Store.LastCommit;

    /// <summary>Whether a text is the address of a database, as <c>postgres://localhost/towns</c>.</summary>
    /// <param name="text">The text.</param>
    public static bool IsAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ConnectionText.IsAddress(text);
    }

    /// <summary>What a graph is called after its address: the schema where one is named, else the database.</summary>
    internal static string NameOf(string address) => ConnectionText.NameOf(address);

    /// <summary>An address as it may be shown.</summary>
    internal static string WithoutPassword(string address) => ConnectionText.WithoutPassword(address);

    /// <summary>Connects to a graph; makes an empty one where the schema is empty or is not there.</summary>
    /// <param name="connection">
    /// The database: <c>postgres://user:password@host:port/database</c>, with <c>?schema=…</c> in the place of the options' schema, or a
    /// connection string of Npgsql (<c>Host=…;Username=…;Password=…;Database=…</c>).
    /// </param>
    /// <param name="options">How it is opened; null for the defaults.</param>
    /// <exception cref="PostgresGraphException">
    /// The server is not reached, does not admit the user, or the schema holds something else: <see cref="PostgresGraphException.Problem"/>
    /// says which.
    /// </exception>
    /// <exception cref="ArgumentException">The text says no database.</exception>
    public static PostgresGraph Connect(string connection, PostgresGraphOptions? options = null) => Connect(connection, options, null);

    internal static PostgresGraph Connect(string connection, PostgresGraphOptions? options, IEnumerable<Procedure>? procedures)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connection);
        PostgresGraphOptions chosen = options ?? new PostgresGraphOptions();
        PostgresServer server = new(connection, chosen.Schema);
        try
        {
            return new PostgresGraph(server, new PostgresStore(server, chosen), chosen, procedures);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="Connect(string, PostgresGraphOptions?)"/>
    /// <param name="connection">The database.</param>
    /// <param name="options">How it is opened; null for the defaults.</param>
    /// <param name="cancellationToken">Stops before the server is asked.</param>
    /// <returns>A task that gives the graph when it is open.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static Task<PostgresGraph> ConnectAsync(
        string connection, PostgresGraphOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Connect(connection, options), cancellationToken);

    /// <summary>Writes the state of a graph into a schema that holds none, in one go. Elements keep their ids.</summary>
    /// <param name="connection">The database, as for <see cref="Connect(string, PostgresGraphOptions?)"/>.</param>
    /// <param name="source">What is written.</param>
    /// <param name="options">Which schema; null for the defaults.</param>
    /// <param name="author">Who writes it, for the table of commits; null where that is not known.</param>
    /// <param name="message">Why; null for no reason given.</param>
    /// <exception cref="PostgresGraphException">The schema holds something, or the server refuses. Nothing was written.</exception>
    /// <exception cref="ArgumentException">The text says no database.</exception>
    /// <exception cref="ObjectDisposedException">The source is disposed, or the transaction has ended.</exception>
    public static void Create(
        string connection, QuerySource source, PostgresGraphOptions? options = null, string? author = null, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        IGraphSnapshot state = source.ReadState();
        using PostgresGraph graph = Connect(connection, options);
        ((PostgresStore)graph.Store).Fill(state as MemorySnapshot ?? SnapshotCopy.Of(state), author, message);
    }

    /// <summary>Read whole: a copy may be used when the connection is closed.</summary>
    internal override IGraphStore CopyStore(TimeProvider time) => Store.Copy(time);
}
