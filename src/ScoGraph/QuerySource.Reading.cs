using ScoGraph.Drawing;
using ScoGraph.Files;
using ScoGraph.Formats.Exports;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Snapshots;
using ScoGraph.Queries;

namespace ScoGraph;

public abstract partial class QuerySource
{
    /// <summary>Labels, relationship types and properties with their counts, and what is declared, at this moment.</summary>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    public GraphSchema Schema() => GraphSchema.Of(ReadState());

    /// <summary>
    /// A view of what held on a day, in the state of this moment: without the facts whose bounds, named by a
    /// <see cref="ValidityRule"/>, leave the day out. O(elements that the rules are for).
    /// </summary>
    /// <param name="day">The day.</param>
    /// <returns>The view, which can be read as the graph can; <see cref="GraphView.Warnings"/> tell of bounds that are no days.</returns>
    /// <exception cref="InvalidOperationException">No rule says which properties bound the time in which facts hold.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// graph.Declare(ValidityRule.On(DeclarationTarget.Relationships("WORKS_FOR"), "from", "to"));
    /// graph.Query("CREATE (:Person {name: 'Ada'})-[:WORKS_FOR {from: 2001, to: date('2003-06-30')}]-&gt;(:Firm {name: 'Loom'})");
    /// GraphView summer = graph.ValidOn(new DateOnly(2003, 7, 1));
    /// Console.WriteLine(summer.Query("MATCH (:Person)-[w:WORKS_FOR]-&gt;() RETURN count(w)").Scalar&lt;long&gt;());   // 0
    /// </code></example>
    public GraphView ValidOn(DateOnly day) => new(
        Runner.ValidOn(ReadState(), day) ?? throw FacadeErrors.NoRules(), Runner);
    /// <summary>The constraints, indexes and rules that are declared at this moment, in ordinal order of their names.</summary>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    public IReadOnlyList<GraphDeclaration> Declarations => ReadState().Catalog.All;

    /// <summary>All of the graph or a part of it, as it is at this moment, to walk and to measure, in C# or as a QuikGraph graph.</summary>
    /// <param name="options">Which part, and in which direction; null for all of it.</param>
    /// <param name="cancellationToken">Stops any of its methods.</param>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// graph.Query("CREATE (:City {name: 'Osh'})-[:ROAD {km: 610}]-&gt;(:City {name: 'Bishkek'})");
    /// foreach (ScoredNode city in graph.Traverse(new TraversalOptions { RelationshipTypes = ["ROAD"] }).PageRank())
    ///     Console.WriteLine($"{city.Node["name"]}: {city.Score}");
    /// </code></example>
    public GraphTraversal Traverse(TraversalOptions? options = null, CancellationToken cancellationToken = default) =>
        new(ReadState(), options ?? new TraversalOptions(), cancellationToken);

    /// <summary>
    /// Writes the whole graph as JSON, exactly: read back it is an equal graph. The file appears under its name only when it is complete.
    /// </summary>
    /// <param name="path">The file, which is replaced if it exists.</param>
    /// <param name="layout">An element a line, for people and for comparing, or compact.</param>
    /// <param name="cancellationToken">Stops the writing; a file that was there before is as it was.</param>
    /// <exception cref="ArgumentException">The path is no path, as an empty one, or its ending names another format.</exception>
    /// <exception cref="IOException">The file cannot be written; a file that was there before is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refuses access, as to a folder where a file is meant.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// graph.Query("CREATE (:City {name: 'Osh'})");
    /// graph.Save("towns.json");
    /// </code></example>
    public void Save(string path, GraphJsonLayout layout = GraphJsonLayout.Lines, CancellationToken cancellationToken = default) =>
        GraphFiles.Save(ReadState(), path, layout, cancellationToken);

    /// <inheritdoc cref="Save(string, GraphJsonLayout, CancellationToken)"/>
    /// <returns>A task that ends when the file is in its place.</returns>
    public Task SaveAsync(string path, GraphJsonLayout layout = GraphJsonLayout.Lines, CancellationToken cancellationToken = default) =>
        GraphFiles.SaveAsync(ReadState(), path, layout, cancellationToken);

    /// <inheritdoc cref="Save(Stream, GraphJsonLayout, CancellationToken)"/>
    /// <returns>A task that ends when all is written.</returns>
    public Task SaveAsync(Stream stream, GraphJsonLayout layout = GraphJsonLayout.Lines, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return GraphJson.WriteAsync(ReadState(), stream, layout, cancellationToken);
    }

    /// <summary>Writes the whole graph as JSON to a stream.</summary>
    /// <param name="stream">Where to; not closed.</param>
    /// <param name="layout">An element a line, or compact.</param>
    /// <param name="cancellationToken">Stops the writing, somewhere within.</param>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public void Save(Stream stream, GraphJsonLayout layout = GraphJsonLayout.Lines, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        GraphJson.Write(ReadState(), stream, layout, cancellationToken);
    }

    /// <summary>Writes the graph in a format of other programs.</summary>
    /// <param name="path">
    /// The file, or for the CSV formats a folder, new or empty. It is written beside its place and then moved there, so no failure leaves a
    /// part of it.
    /// </param>
    /// <param name="format">The format; null for the one that the file's ending names.</param>
    /// <param name="options">How to write it; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the writing; the file is then as it was.</param>
    /// <exception cref="ArgumentException">The path is empty, or the file's ending names no format.</exception>
    /// <exception cref="GraphFormatException">The format has no place for something of the graph, as half a surrogate pair.</exception>
    /// <exception cref="IOException">The file cannot be written, or the folder is not empty.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refuses access, as to a folder where a file is meant.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// graph.Query("CREATE (:City {name: 'Osh'})");
    /// graph.Export("towns.gexf");   // for Gephi; the ending names the format
    /// </code></example>
    public void Export(
        string path, GraphFormat? format = null, GraphExportOptions? options = null, CancellationToken cancellationToken = default) =>
        GraphFiles.Export(path, format, GraphExtract.All(ReadState()), options, cancellationToken);

    /// <summary>Writes the graph in a format of other programs, line ends as LF.</summary>
    /// <exception cref="ArgumentException">The format is a folder of files.</exception>
    /// <exception cref="GraphFormatException">The format has no place for something of the graph, as half a surrogate pair.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; what was written stays.</exception>
    public void Export(
        TextWriter output, GraphFormat format, GraphExportOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        GraphExport.Write(GraphExtract.All(ReadState()), format, output, options, cancellationToken);
    }

    /// <summary>The graph in the DOT language of Graphviz.</summary>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    public string ToDot() => GraphExport.Text(GraphExtract.All(ReadState()), GraphFormat.Dot);

    /// <summary>The graph as a Mermaid flowchart, for Markdown pages.</summary>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    public string ToMermaid() => GraphExport.Text(GraphExtract.All(ReadState()), GraphFormat.Mermaid);

    /// <inheritdoc cref="ToSvg(DrawingOptions, CancellationToken)"/>
    public string ToSvg() => ToSvg(new DrawingOptions());

    /// <summary>
    /// A drawing of the graph: of more nodes than <see cref="DrawingOptions.MaxNodes"/> the first by id, with the relationships among them.
    /// To draw a part, ask for it: <c>Query("MATCH p = …").ToSvg()</c>. The same graph gives the same text on every machine.
    /// </summary>
    /// <param name="options">Theme, bound and captions.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <returns>A whole SVG document, of at most 1,200 by 1,600 pixels. Time and memory grow with the square of the nodes drawn.</returns>
    /// <exception cref="InvalidOperationException">The graph has no nodes.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// graph.Query("CREATE (:City {name: 'Osh'})-[:ROAD]-&gt;(:City {name: 'Bishkek'})");
    /// File.WriteAllText("towns.svg", graph.ToSvg(new DrawingOptions { Theme = DrawingTheme.Dark }));
    /// </code></example>
    public string ToSvg(DrawingOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return GraphPicture.Svg(ReadState(), options, cancellationToken);
    }

    /// <inheritdoc cref="ToHtml(DrawingOptions, CancellationToken)"/>
    public string ToHtml() => ToHtml(new DrawingOptions());

    /// <summary>
    /// The graph as a view that is dragged, zoomed, searched, filtered and expanded; a click shows properties and the passages that are
    /// cited. For pages and notebooks: a fragment that needs no network, in ASCII, which is also readable as a file by itself. Where no
    /// script runs it is the drawing that <see cref="ToSvg(DrawingOptions, CancellationToken)"/> makes. A graph without nodes gives a
    /// sentence that says so.
    /// </summary>
    /// <param name="options">Theme, bound and captions.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    public string ToHtml(DrawingOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return GraphPicture.Html(ReadState(), options, cancellationToken);
    }

    string Notebooks.INotebookContent.NotebookHtml => ToHtml();

    string Notebooks.INotebookContent.NotebookText
    {
        get
        {
            GraphSchema schema = Schema();
            return $"{schema.Nodes} nodes, {schema.Relationships} relationships";
        }
    }

    /// <summary>The state that is read at this moment.</summary>
    /// <exception cref="ObjectDisposedException">The graph is disposed, or the transaction has ended.</exception>
    internal abstract IGraphSnapshot ReadState();
}
