using ScoGraph.Drawing;
using ScoGraph.Files;
using ScoGraph.Formats.Exports;
using ScoGraph.Model.Snapshots;
using ScoGraph.Queries;

namespace ScoGraph;

/// <summary>One state of a graph, asked again and again with the same answers while the graph goes on. Any thread.</summary>
[Notebooks.TypeFormatterSource(typeof(Notebooks.NotebookFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class GraphSnapshot : QuerySource
{
    private readonly Graph _graph;
    private readonly IGraphSnapshot _state;

    internal GraphSnapshot(Graph graph, IGraphSnapshot state, QueryRunner runner)
    {
        _graph = graph;
        _state = state;
        Runner = runner;
    }

    internal IGraphSnapshot State
    {
        get
        {
            _graph.Store.ThrowIfDisposed();
            return _state;
        }
    }

    /// <summary>Labels, relationship types and properties with their counts.</summary>
    public GraphSchema Schema() => GraphSchema.Of(State);

    /// <summary>All of the graph or a part of it, to walk and to measure, in C# or as a QuikGraph graph.</summary>
    /// <param name="part">Which part, and in which direction; null for all of it.</param>
    /// <param name="cancellation">Stops any of its methods.</param>
    public GraphTraversal Traverse(GraphPart? part = null, CancellationToken cancellation = default) =>
        new(State, part ?? new GraphPart(), cancellation);

    /// <inheritdoc cref="ToSvg(DrawingOptions, CancellationToken)"/>
    public string ToSvg() => ToSvg(new DrawingOptions());

    /// <summary>
    /// A drawing of the graph: of more nodes than <see cref="DrawingOptions.MaxNodes"/> the first by id, with the relationships among them.
    /// To draw a part, ask for it: <c>Query("MATCH p = …").ToSvg()</c>. The same graph gives the same text on every machine.
    /// </summary>
    /// <param name="options">Theme, bound and captions.</param>
    /// <param name="cancellation">Stops the drawing.</param>
    /// <returns>A whole SVG document, of at most 1,200 by 1,600 pixels. Time and memory grow with the square of the nodes drawn.</returns>
    /// <exception cref="InvalidOperationException">The graph has no nodes.</exception>
    public string ToSvg(DrawingOptions options, CancellationToken cancellation = default) =>
        GraphPicture.Svg(State, options, cancellation);

    /// <inheritdoc cref="ToHtml(DrawingOptions, CancellationToken)"/>
    public string ToHtml() => ToHtml(new DrawingOptions());

    /// <summary>
    /// The drawing that <see cref="ToSvg(DrawingOptions, CancellationToken)"/> makes, to be moved, zoomed and pointed at. For pages and
    /// notebooks: a fragment that needs no network, in ASCII, which is also readable as a file by itself. A graph without nodes gives a
    /// sentence that says so.
    /// </summary>
    /// <param name="options">Theme, bound and captions.</param>
    /// <param name="cancellation">Stops the drawing.</param>
    public string ToHtml(DrawingOptions options, CancellationToken cancellation = default) =>
        GraphPicture.Html(State, options, cancellation);

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
        GraphFiles.Export(path, format, GraphExtract.All(State), options, cancellation);

    /// <summary>Writes the graph in a format of other programs, line ends as LF.</summary>
    /// <exception cref="ArgumentException">The format is a folder of files.</exception>
    /// <exception cref="GraphFormatException">The format has no place for something of the graph, as half a surrogate pair.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; what was written stays.</exception>
    public void Export(
        TextWriter output, GraphFormat format, GraphExportOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        GraphExport.Write(GraphExtract.All(State), format, output, options, cancellation);
    }

    /// <summary>The graph in the DOT language of Graphviz.</summary>
    public string ToDot() => GraphExport.Text(GraphExtract.All(State), GraphFormat.Dot);

    /// <summary>The graph as a Mermaid flowchart, for Markdown pages.</summary>
    public string ToMermaid() => GraphExport.Text(GraphExtract.All(State), GraphFormat.Mermaid);

    private protected override QueryRunner Runner { get; }

    private protected override QueryResult Evaluate(QueryRequest request)
    {
        IGraphSnapshot state = State;
        return Runner.Read(Runner.CompileReading(request, state), request, state);
    }

    internal override OpenQuery Open(QueryRequest request) => Runner.OpenReading(request, State);
}
