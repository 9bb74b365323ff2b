using QuikGraph;
using ScoGraph.Execution;
using ScoGraph.Extending;
using ScoGraph.Files;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;
using ScoGraph.Planning.Running;
using ScoGraph.Procedures;
using ScoGraph.Queries;
using ScoGraph.Stores;

namespace ScoGraph;

/// <summary>
/// A property graph in this process: nodes with labels, relationships with a type, both with properties; asked and changed in openCypher.
/// </summary>
/// <remarks>
/// Any number of threads may read, each query seeing one state from start to end without locks; one writes at a time, others wait.
/// A query that writes is a transaction of its own unless it is asked of a <see cref="Transaction"/>.
/// </remarks>
/// <example><code>
/// using Graph graph = new();
/// graph.Query("CREATE (:City {name: 'Astana'})");
/// long cities = graph.Query("MATCH (c:City) RETURN count(*)").Scalar&lt;long&gt;();
/// </code></example>
[Notebooks.TypeFormatterSource(typeof(Notebooks.NotebookFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public partial class Graph : QuerySource, IDisposable
{
    private readonly IGraphStore _store;
    private readonly WriterPlace _writers;
    private readonly bool _isShared;

#pragma warning disable RS0022 // A graph in a file is one, too, in an assembly of ours; others find nothing that they could override.
    /// <summary>An empty graph.</summary>
    /// <param name="options">What holds for its queries; null for the defaults.</param>
    public Graph(GraphOptions? options = null)
        : this(MemoryStores.Empty(Clock(options)), options)
    {
    }
#pragma warning restore RS0022

    internal Graph(IGraphStore store, GraphOptions? options = null, IEnumerable<Model.Procedures.Procedure>? procedures = null)
        : this(store, options, procedures, PlanExecutor.Instance)
    {
    }

    internal Graph(
        IGraphStore store, GraphOptions? options, IEnumerable<Model.Procedures.Procedure>? procedures, IPlanExecutor executor)
    {
        _store = store;
        GraphOptions chosen = options ?? new GraphOptions();
        _writers = new WriterPlace(store, chosen.WriterWait);
        QueryCompiler compiler = null!;
        OfferedNames offered = Offering.Of(chosen.Extensions, [.. procedures ?? []], () => compiler);
        compiler = new QueryCompiler(offered, executor, chosen.PlanCacheSize);
        Offered = offered;
        Runner = new QueryRunner(compiler, chosen, store.ThrowIfDisposed);
    }

    /// <summary>A graph that many share: it answers questions, refuses changes, and lives as long as the process.</summary>
    private Graph(IGraphStore store, GraphOptions options, bool isShared)
        : this(store, options) => _isShared = isShared;

    internal IGraphStore Store => _store;

    /// <summary>The functions and procedures that its queries may call.</summary>
    internal OfferedNames Offered { get; }

    /// <summary>A graph whose plans another executor than the engine's own carries out.</summary>
    internal static Graph CarriedOutBy(IPlanExecutor executor, IGraphStore store) => new(store, null, null, executor);

    /// <summary>Begins a transaction of the store, under the same rules as <see cref="BeginTransaction"/>.</summary>
    internal IStoreTransaction BeginStoreTransaction() => _writers.Begin(CancellationToken.None);

    /// <summary>A state of this graph, to be read.</summary>
    internal GraphView ViewOf(IGraphSnapshot state) => new(state, Runner);

    internal static Graph Shared(IGraphStore store, GraphOptions options) => new(store, options, isShared: true);

    /// <summary>Reads a graph from a JSON file in the project's format (docs/data-format.md).</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What holds for the graph's queries; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="GraphFormatException">
    /// The file is no such JSON, is truncated or refers to what it does not hold; the message names file, line and column.
    /// </exception>
    /// <exception cref="ArgumentException">The path is no path, as an empty one.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refuses access, as to a folder where a file is meant.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <example><code>
    /// using Graph graph = Graph.Load("towns.json");
    /// Console.WriteLine(graph.Schema());
    /// </code></example>
    public static Graph Load(string path, GraphOptions? options = null, CancellationToken cancellationToken = default)
    {
        using FileStream stream = File.OpenRead(path);
        return Load(stream, path, options, cancellationToken);
    }

    /// <summary>Reads a graph from a stream of JSON in the project's format.</summary>
    /// <param name="stream">The JSON, UTF-8; read to its end, not closed.</param>
    /// <param name="name">What messages call it, such as a file's path.</param>
    /// <param name="options">What holds for the graph's queries; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="GraphFormatException">The JSON is broken or not a graph.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static Graph Load(Stream stream, string name, GraphOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(GraphFiles.Read(stream, name, Clock(options), cancellationToken), options);
    }

    /// <inheritdoc cref="Load(string, GraphOptions, CancellationToken)"/>
    /// <returns>A task that gives the graph when the file is read.</returns>
    public static async Task<Graph> LoadAsync(string path, GraphOptions? options = null, CancellationToken cancellationToken = default)
    {
        FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        await using (stream.ConfigureAwait(false))
            return await LoadAsync(stream, path, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="Load(Stream, string, GraphOptions, CancellationToken)"/>
    /// <returns>A task that gives the graph when the stream is read.</returns>
    public static async Task<Graph> LoadAsync(
        Stream stream, string name, GraphOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(await GraphFiles.ReadAsync(stream, name, Clock(options), cancellationToken).ConfigureAwait(false), options);
    }

    /// <summary>
    /// The state of this moment, for several queries to see the same. O(1); later changes of the graph do not show in it.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// GraphView before = graph.Snapshot();
    /// graph.Query("CREATE (:City)");
    /// Console.WriteLine(before.Query("MATCH (n) RETURN count(*)").Scalar&lt;long&gt;());   // 0
    /// </code></example>
    public GraphView Snapshot() => new(ReadState(), Runner);

    /// <summary>
    /// Begins a transaction, after any other that writes has ended. Within the flow of execution that has it open, code behind an
    /// <c>await</c> and tasks that it starts included, no one else writes: that would wait for itself.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The transaction: commit it, or dispose it to change nothing.</returns>
    /// <exception cref="TimeoutException">Another transaction is open for longer than <see cref="GraphOptions.WriterWait"/>.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="InvalidOperationException">
    /// A transaction is open here; or the graph is built in and shared: <see cref="Copy"/> it to change it.
    /// </exception>
    /// <example><code>
    /// using Graph graph = new();
    /// using (Transaction transaction = graph.BeginTransaction())
    /// {
    ///     transaction.Query("CREATE (:City {name: 'Osh'})");
    ///     transaction.Query("CREATE (:City {name: 'Naryn'})");
    ///     transaction.Commit();   // both, or without this line neither
    /// }
    /// </code></example>
    public Transaction BeginTransaction(CancellationToken cancellationToken = default)
    {
        ThrowIfShared();
        return new Transaction(_writers.Begin(cancellationToken), Runner);
    }

    /// <inheritdoc cref="BeginTransaction"/>
    /// <remarks>No thread waits while another transaction is open.</remarks>
    /// <returns>A task that gives the transaction: commit it, or dispose it to change nothing.</returns>
    /// <example><code>
    /// using Graph graph = new();
    /// using Transaction transaction = await graph.BeginTransactionAsync();
    /// transaction.Query("CREATE (:City {name: 'Osh'})");
    /// transaction.Commit();
    /// </code></example>
    public Task<Transaction> BeginTransactionAsync(CancellationToken cancellationToken = default)
    {
        // Not an async method: the flow of the caller, and not a copy of it, is to hold the place.
        ThrowIfShared();
        return Opened(_writers.BeginAsync(cancellationToken));

        async Task<Transaction> Opened(Task<IStoreTransaction> begun) => new(await begun.ConfigureAwait(false), Runner);
    }

    /// <summary>Reads a QuikGraph graph in, as one transaction: see <see cref="Transaction.Add"/>.</summary>
    /// <param name="graph">The graph, which is only read.</param>
    /// <param name="mapping">What vertices and edges become.</param>
    /// <param name="cancellationToken">Stops the reading; nothing is added then.</param>
    /// <returns>The <see cref="Node.Id"/> of each vertex.</returns>
    /// <exception cref="ArgumentException">The mapping gives a value that no property can have; nothing is added.</exception>
    /// <exception cref="ConstraintException">What is added violates a constraint; nothing is added.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    /// <exception cref="TimeoutException">Another transaction is open for longer than <see cref="GraphOptions.WriterWait"/>.</exception>
    /// <exception cref="InvalidOperationException">A transaction is open here; or the graph is built in and shared.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public IReadOnlyDictionary<TVertex, long> Add<TVertex, TEdge>(
        IEdgeListGraph<TVertex, TEdge> graph, QuikGraphMapping<TVertex, TEdge> mapping, CancellationToken cancellationToken = default)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        using Transaction transaction = BeginTransaction(cancellationToken);
        IReadOnlyDictionary<TVertex, long> nodes = transaction.Add(graph, mapping, cancellationToken);
        transaction.Commit();
        return nodes;
    }

    /// <summary>
    /// A graph of its own with the state of this moment. O(1) but for the names: the two share what neither of them changes. The copy of a
    /// graph in a file is read from it whole, and goes on when that is closed. Elements keep their ids.
    /// </summary>
    /// <param name="options">What holds for the copy's queries; null for the defaults.</param>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public Graph Copy(GraphOptions? options = null)
    {
        GraphOptions chosen = options ?? new GraphOptions();
        return new Graph(CopyStore(chosen.Time), chosen);
    }

    /// <summary>A store of its own with the state of this moment.</summary>
    internal virtual IGraphStore CopyStore(TimeProvider time) => _store.Copy(time);

    /// <summary>
    /// Tells a listener of every commit from now on: a change feed, a journal, a copy elsewhere. A listener can refuse a commit.
    /// </summary>
    /// <param name="listener">Is called on the thread that commits.</param>
    /// <returns>Dispose it to end the subscription.</returns>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public IDisposable Subscribe(ICommitListener listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        _store.ThrowIfDisposed();
        return _store.Subscribe(listener);
    }

    /// <summary>
    /// Ends the graph and frees its memory. Every later use of it, or of its snapshots, is an <see cref="ObjectDisposedException"/>; so end
    /// queries that run.
    /// </summary>
    /// <remarks>A built-in graph, which others use too, stays.</remarks>
    public virtual void Dispose()
    {
        if (_isShared)
            return;
        _store.Dispose();
        _watches.End();
    }

    private void ThrowIfShared()
    {
        if (_isShared)
            throw new InvalidOperationException("This graph is shared and cannot be changed; change a copy: graph.Copy().");
    }

    private static TimeProvider Clock(GraphOptions? options) => (options ?? new GraphOptions()).Time;

    private protected override QueryRunner Runner { get; }

    private protected override QueryResult Evaluate(QueryCall call)
    {
        IGraphSnapshot state = Runner.View(call, ReadState());
        CompiledQuery query = Runner.Compile(call, state);
        if (QueryRunner.IsReading(query))
            return Runner.Read(query, call, state);
        if (_isShared)
            throw new QueryException(FacadeErrors.WritesShared(), call.Text);
        return Write(query, call);
    }

    // A method of its own, so that a question that only reads makes nothing for it.
    private QueryResult Write(CompiledQuery query, QueryCall call)
    {
        using StatementTransactions transactions = new(Begin(call), () => Begin(call));
        QueryResult result = Runner.Write(query, call, transactions);
        transactions.Current.Commit();
        return result;
    }

    private IStoreTransaction Begin(QueryCall call)
    {
        IStoreTransaction transaction = _writers.Begin(call);
        transaction.Describe(call.Options.Author, call.Options.Message);
        return transaction;
    }

    internal override IGraphSnapshot ReadState() => _store.Current;

    internal override OpenQuery Open(QueryRequest request) => Runner.OpenReading(request, ReadState());
}
