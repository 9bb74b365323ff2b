using ScoGraph.Execution;
using ScoGraph.Execution.Statistics;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Mapped;
using ScoGraph.Postgres.Statements;
using ScoGraph.Postgres.Stores;
using ScoGraph.Sql;
using ScoGraph.Sql.Backends;
using ScoGraph.Store;

namespace ScoGraph;

/// <summary>
/// A graph in tables of PostgreSQL, or of what speaks its protocol: like any other <see cref="Graph"/>, for any number of processes at
/// once. Each question sees one state, that of the newest commit; writers of all processes take turns.
/// </summary>
/// <remarks>
/// The graph stands in a schema of its own: a table for each set of labels and for each type of relationship, with a column for each
/// property, which any SQL tool can read (docs/postgres.md). They are to be changed through ScoGraph alone. With a
/// <see cref="PostgresGraphOptions.Mapping"/> it is made of tables that are there already: the mapped columns are copied into a schema of
/// its own in O(n log n), as they are in one state of the database, and the graph is only read.
/// </remarks>
/// <example><code>
/// using PostgresGraph graph = PostgresGraph.Connect("postgres://user:password@localhost/towns");
/// graph.Query("MERGE (:City {name: 'Osh'})");
/// Console.WriteLine(graph.Query("MATCH (c:City) RETURN count(*)").Scalar&lt;long&gt;());
/// </code></example>
public sealed class PostgresGraph : Graph
{
    private PostgresGraph(
        string schema, IGraphStore store, ISqlBackend backend, GraphOptions options, IEnumerable<Procedure>? procedures)
        : base(
            store, options, procedures,
            new SqlExecutor(PlanExecutor.Instance, backend, static state => new SnapshotCounts(state))) =>
        SchemaName = schema;

    /// <summary>The schema in which the graph stands; over mapped tables, one of its own that goes when it is disposed.</summary>
    public string SchemaName { get; }

    /// <summary>The number of the newest commit, of whichever process; 0 before the first, and over mapped tables.</summary>
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
    /// connection string of Npgsql (<c>Host=…;Username=…;Password=…;Database=…</c>). An address may name a mapping, too:
    /// <c>?mapping=towns.json</c>.
    /// </param>
    /// <param name="options">How it is opened; null for the defaults.</param>
    /// <exception cref="PostgresGraphException">
    /// The server is not reached, does not admit the user, or the schema holds something else: <see cref="PostgresGraphException.Problem"/>
    /// says which.
    /// </exception>
    /// <exception cref="GraphMappingException">
    /// The mapping cannot be read, names a table or a column that is not there or may not be read, a column of a kind that no property
    /// has, a key that is null or not unique, or a key of another row that leads nowhere.
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
            return (chosen.Mapping ?? server.Mapping) is { } mapping ? OverTables(mapping) : OverOwn();
        }
        catch
        {
            server.Dispose();
            throw;
        }

        PostgresGraph OverOwn()
        {
            PostgresStore store = new(server, chosen);
            return new PostgresGraph(
                server.Schema, store, new PostgresBackend(server, store, chosen.MemoryBudget), chosen.Graph, procedures);
        }

        PostgresGraph OverTables(string mapping)
        {
            OpenMapping open = OpenMapping.Open(server, mapping, chosen.Graph.Time);
            return new PostgresGraph(open.Schema, open.Store, open.Backend, chosen.Graph, procedures);
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
    /// <exception cref="ArgumentException">The text says no database, or a mapping is named: what it names is only read.</exception>
    /// <exception cref="ObjectDisposedException">The source is disposed, or the transaction has ended.</exception>
    public static void Create(
        string connection, QuerySource source, PostgresGraphOptions? options = null, string? author = null, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        IGraphSnapshot state = source.ReadState();
        using PostgresGraph graph = Connect(connection, options);
        if (graph.Store is not PostgresStore store)
            throw new ArgumentException("Tables that a mapping names are only read: to write a graph, name a schema.", nameof(options));
        store.Fill(state as MemorySnapshot ?? SnapshotCopy.Of(state), author, message);
    }

    /// <summary>Read whole: a copy may be used when the connection is closed.</summary>
    internal override IGraphStore CopyStore(TimeProvider time) => Store.Copy(time);
}
