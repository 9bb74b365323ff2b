using QuikGraph;
using ScoGraph.Drawing;
using ScoGraph.Files;
using ScoGraph.Formats.Exports;
using ScoGraph.Formats.Imports;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Snapshots;
using ScoGraph.Procedures;
using ScoGraph.Queries;
using ScoGraph.Store;

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
public sealed class Graph : QuerySource, IDisposable
{
    private readonly GraphStore _store;
    private readonly bool _isShared;

    /// <summary>An empty graph.</summary>
    /// <param name="options">What holds for its queries; null for the defaults.</param>
    public Graph(GraphOptions? options = null)
        : this(new GraphStore(), options)
    {
    }

    internal Graph(GraphStore store, GraphOptions? options = null, IEnumerable<Model.Procedures.Procedure>? procedures = null)
    {
        _store = store;
        GraphOptions chosen = options ?? new GraphOptions();
        QueryCompiler compiler = new(
            Functions.FunctionRegistry.Default, procedures is null ? BuiltInProcedures.Registry
                : BuiltInProcedures.With(procedures), chosen.PlanCacheSize);
        Runner = new QueryRunner(compiler, chosen);
    }

    /// <summary>A graph that many share: it answers questions, refuses changes, and lives as long as the process.</summary>
    private Graph(GraphStore store, bool isShared)
        : this(store) => _isShared = isShared;

    internal GraphStore Store => _store;

    internal IGraphSnapshot CurrentState
    {
        get
        {
            _store.ThrowIfDisposed();
            return _store.Current;
        }
    }

    internal static Graph Shared(GraphStore store) => new(store, isShared: true);

    /// <summary>Reads a graph from a JSON file in the project's format (docs/data-format.md).</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What holds for the graph's queries; null for the defaults.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="GraphFormatException">
    /// The file is no such JSON, is cut short or refers to what it does not hold; the message names file, line and column.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static Graph Load(string path, GraphOptions? options = null, CancellationToken cancellation = default)
    {
        using FileStream stream = File.OpenRead(path);
        return Load(stream, path, options, cancellation);
    }

    /// <summary>Reads a graph from a stream of JSON in the project's format.</summary>
    /// <param name="stream">The JSON, UTF-8; read to its end, not closed.</param>
    /// <param name="name">What messages call it, such as a file's path.</param>
    /// <param name="options">What holds for the graph's queries; null for the defaults.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="GraphFormatException">The JSON is broken or not a graph.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static Graph Load(Stream stream, string name, GraphOptions? options = null, CancellationToken cancellation = default) =>
        new(GraphFiles.Read(stream, name, cancellation), options);

    /// <summary>Reads a graph from a file or folder of any format that holds one: JSON, JSON Lines, CSV, GraphML or openCypher.</summary>
    /// <param name="path">The file, or for CSV the folder.</param>
    /// <param name="import">The format where the name does not tell it, and how to read it; null for the defaults.</param>
    /// <param name="options">What holds for the graph's queries; null for the defaults.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="ArgumentException">The format is one that can only be written.</exception>
    /// <exception cref="GraphFormatException">
    /// Something is wrong; the message names file, line and column. With <see cref="GraphImportOptions.LeaveOut"/> wrong rows are left out.
    /// </exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static Graph Import(
        string path, GraphImportOptions? import = null, GraphOptions? options = null, CancellationToken cancellation = default)
    {
        GraphImportOptions how = import ?? new GraphImportOptions();
        GraphFormat format = GraphFiles.FormatToRead(path, how);
        if (format != GraphFormat.Cypher)
            return new Graph(GraphFiles.Import(new ImportSource(path, how, cancellation), format), options);
        Graph graph = new(options);
        ScriptImport.Run(path, graph, how.Progress, cancellation);
        return graph;
    }

    /// <summary>
    /// Writes the whole graph as JSON, exactly: read back it is an equal graph. The file appears under its name only when it is complete.
    /// </summary>
    /// <param name="path">The file, which is replaced if it exists.</param>
    /// <param name="layout">An element a line, for people and for comparing, or compact.</param>
    /// <param name="cancellation">Stops the writing; a file that was there before is as it was.</param>
    /// <exception cref="IOException">The file cannot be written; a file that was there before is as it was.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public void Save(string path, GraphJsonLayout layout = GraphJsonLayout.Lines, CancellationToken cancellation = default) =>
        GraphFiles.Save(CurrentState, path, layout, cancellation);

    /// <summary>Writes the whole graph as JSON to a stream.</summary>
    /// <param name="stream">Where to; not closed.</param>
    /// <param name="layout">An element a line, or compact.</param>
    /// <param name="cancellation">Stops the writing, somewhere within.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public void Save(Stream stream, GraphJsonLayout layout = GraphJsonLayout.Lines, CancellationToken cancellation = default) =>
        GraphJson.Write(CurrentState, stream, layout, cancellation);

    /// <summary>
    /// The state of this moment, for several queries to see the same. O(1); later changes of the graph do not show in it.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public GraphSnapshot Snapshot() => new(this, CurrentState, Runner);

    /// <summary>Begins a transaction, after any other that writes has ended.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The transaction: commit it, or dispose it to change nothing.</returns>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="InvalidOperationException">The graph is built in and shared; <see cref="Copy"/> it to change it.</exception>
    public Transaction BeginTransaction(CancellationToken cancellation = default) => _isShared
        ? throw new InvalidOperationException("This graph is shared and cannot be changed; change a copy: graph.Copy().")
        : new Transaction(_store.BeginWrite(cancellation), Runner);

    /// <summary>Reads a QuikGraph graph in, as one transaction: see <see cref="Transaction.Add"/>.</summary>
    /// <param name="graph">The graph, which is only read.</param>
    /// <param name="mapping">What vertices and edges become.</param>
    /// <param name="cancellation">Stops the reading; nothing is added then.</param>
    /// <returns>The <see cref="Node.Id"/> of each vertex.</returns>
    /// <exception cref="ArgumentException">The mapping gives a value that no property can have; nothing is added.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public IReadOnlyDictionary<TVertex, long> Add<TVertex, TEdge>(
        IEdgeListGraph<TVertex, TEdge> graph, QuikGraphMapping<TVertex, TEdge> mapping, CancellationToken cancellation = default)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        using Transaction transaction = BeginTransaction(cancellation);
        IReadOnlyDictionary<TVertex, long> nodes = transaction.Add(graph, mapping, cancellation);
        transaction.Commit();
        return nodes;
    }

    /// <summary>A graph of its own with the state of this moment. O(size of the graph).</summary>
    /// <param name="options">What holds for the copy's queries; null for the defaults.</param>
    /// <param name="cancellation">Stops the copying.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public Graph Copy(GraphOptions? options = null, CancellationToken cancellation = default)
    {
        using MemoryStream stream = new();
        Save(stream, GraphJsonLayout.Compact, cancellation);
        stream.Position = 0;
        return Load(stream, "the copied graph", options, cancellation);
    }

    /// <summary>Labels, relationship types and properties with their counts, at this moment.</summary>
    public GraphSchema Schema() => GraphSchema.Of(CurrentState);

    /// <summary>Writes the graph in a format of other programs.</summary>
    /// <param name="path">
    /// The file, or for the CSV formats a folder, new or empty. It is written beside its place and then moved there, so no failure leaves a
    /// part of it.
    /// </param>
    /// <param name="format">The format; null for the one that the file's ending names.</param>
    /// <param name="options">How to write it; null for the defaults.</param>
    /// <param name="cancellation">Stops the writing; the file is then as it was.</param>
    /// <exception cref="ArgumentException">The file's ending names no format.</exception>
    /// <exception cref="GraphFormatException">The format has no place for something of the graph, as half a surrogate pair.</exception>
    /// <exception cref="IOException">The file cannot be written, or the folder is not empty.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public void Export(
        string path, GraphFormat? format = null, GraphExportOptions? options = null, CancellationToken cancellation = default) =>
        GraphFiles.Export(path, format, GraphExtract.All(CurrentState), options, cancellation);

    /// <summary>Writes the graph in a format of other programs, line ends as LF.</summary>
    /// <exception cref="ArgumentException">The format is a folder of files.</exception>
    /// <exception cref="GraphFormatException">The format has no place for something of the graph, as half a surrogate pair.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; what was written stays.</exception>
    public void Export(
        TextWriter output, GraphFormat format, GraphExportOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        GraphExport.Write(GraphExtract.All(CurrentState), format, output, options, cancellation);
    }

    /// <summary>The graph in the DOT language of Graphviz.</summary>
    public string ToDot() => GraphExport.Text(GraphExtract.All(CurrentState), GraphFormat.Dot);

    /// <summary>The graph as a Mermaid flowchart, for Markdown pages.</summary>
    public string ToMermaid() => GraphExport.Text(GraphExtract.All(CurrentState), GraphFormat.Mermaid);

    /// <inheritdoc cref="ToSvg(DrawingOptions, CancellationToken)"/>
    public string ToSvg() => ToSvg(new DrawingOptions());

    /// <inheritdoc cref="GraphSnapshot.ToSvg(DrawingOptions, CancellationToken)"/>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public string ToSvg(DrawingOptions options, CancellationToken cancellation = default) =>
        GraphPicture.Svg(CurrentState, options, cancellation);

    /// <inheritdoc cref="ToHtml(DrawingOptions, CancellationToken)"/>
    public string ToHtml() => ToHtml(new DrawingOptions());

    /// <inheritdoc cref="GraphSnapshot.ToHtml(DrawingOptions, CancellationToken)"/>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public string ToHtml(DrawingOptions options, CancellationToken cancellation = default) =>
        GraphPicture.Html(CurrentState, options, cancellation);

    /// <summary>
    /// Ends the graph and frees its memory. Every later use of it, or of its snapshots, is an <see cref="ObjectDisposedException"/>.
    /// </summary>
    /// <remarks>A built-in graph, which others use too, stays.</remarks>
    public void Dispose()
    {
        if (!_isShared)
            _store.Dispose();
    }

    private protected override QueryRunner Runner { get; }

    private protected override QueryResult Evaluate(QueryRequest request)
    {
        IGraphSnapshot state = CurrentState;
        CompiledQuery query = Runner.Compile(request, state);
        if (QueryRunner.IsReading(query))
            return Runner.Read(query, request, state);
        if (_isShared)
            throw new QueryException(FacadeErrors.WritesShared(), request.Text);
        using StoreTransaction transaction = _store.BeginWrite(request.Cancellation);
        QueryResult result = Runner.Write(query, request, transaction);
        transaction.Commit();
        return result;
    }

    internal override OpenQuery Open(QueryRequest request) => Runner.OpenReading(request, CurrentState);
}
