using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ScoGraph.Files;
using ScoGraph.Formats.Exports;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Witnesses;

namespace ScoGraph;

/// <summary>
/// The rows of a query, in order, with its columns, warnings, counts and plan. Immutable; independent of later changes of the graph.
/// </summary>
[Notebooks.TypeFormatterSource(typeof(Notebooks.NotebookFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
[JsonConverter(typeof(Results.QueryResultJsonConverter))]
public sealed class QueryResult : IReadOnlyList<Row>, Notebooks.INotebookContent
{
    private readonly Results.ColumnSet _columns;
    private readonly ArraySegment<Value[]> _rows;
    private readonly IGraphSnapshot _snapshot;

    internal QueryResult(
        Results.ColumnSet columns, ArraySegment<Value[]> rows, IGraphSnapshot snapshot, IReadOnlyList<QueryWarning> warnings)
    {
        _columns = columns;
        _rows = rows;
        _snapshot = snapshot;
        Warnings = warnings;
        Total = new Results.RowTotal(rows.Count, IsExact: true);
    }

    /// <summary>The names of the columns, in order; empty for a query that returns nothing.</summary>
    public IReadOnlyList<string> Columns => _columns.Names;

    /// <summary>The number of rows.</summary>
    public int Count => _rows.Count;

    /// <summary>What the query changed.</summary>
    public UpdateCounts Updates { get; init; } = UpdateCounts.None;

    /// <summary>What is allowed and probably not meant, such as an unknown label.</summary>
    public IReadOnlyList<QueryWarning> Warnings { get; }

    /// <summary>The plan as a tree, for EXPLAIN and PROFILE; else null.</summary>
    public string? Plan { get; init; }

    /// <summary>Whether the plan is that of a query that was run (PROFILE).</summary>
    internal bool IsProfile { get; init; }

    /// <summary>How many rows the query has, where the result holds only the first.</summary>
    internal Results.RowTotal Total { get; init; }

    /// <summary>What rows are asked of for what they rest on; null where the query was asked without.</summary>
    internal EvidenceSource? EvidenceSource { get; init; }

    /// <summary>What users see of the rows.</summary>
    internal IReadOnlyList<Value[]> Values =>
        EvidenceSource is null ? _rows : [.. _rows.Select(row => row[..Columns.Count])];

    internal IGraphSnapshot Snapshot => _snapshot;

    /// <summary>The row at a position, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Row this[int index] => new(_columns, _rows[index], _snapshot, EvidenceSource);

    /// <summary>The one value of a result of one row and one column.</summary>
    /// <typeparam name="T">The type to convert it to, as <see cref="Row.Get{T}(int)"/> does.</typeparam>
    /// <exception cref="InvalidOperationException">The result is of another shape.</exception>
    /// <exception cref="InvalidCastException">The value does not fit; the message names column, value and type.</exception>
    /// <example><code>
    /// using Graph graph = new();
    /// long nodes = graph.Query("MATCH (n) RETURN count(*)").Scalar&lt;long&gt;();
    /// </code></example>
    public T Scalar<[DynamicallyAccessedMembers(Mapping.ValueMapping.Members)] T>() => Count == 1 && Columns.Count == 1 ? this[0].Get<T>(0)
        : throw new InvalidOperationException($"A scalar is one row of one column; this result has {Count} rows of {Columns.Count} columns.");

    /// <summary>The rows as a JSON array of objects keyed by column, in column order.</summary>
    /// <param name="indented">Whether each row stands on a line of its own.</param>
    /// <example><code>
    /// using Graph graph = new();
    /// Console.WriteLine(graph.Query("RETURN 'Osh' AS name, 1 AS n").ToJson(indented: false));   // [{"name":"Osh","n":1}]
    /// </code></example>
    public string ToJson(bool indented = true) => Results.ResultJson.Write(this, indented);

    /// <summary>The rows as a table of text, for people.</summary>
    public string ToText() => Results.TextTable.Write(this);

    /// <summary>Writes the nodes, relationships and paths of the rows in a format of other programs.</summary>
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
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public void Export(
        string path, GraphFormat? format = null, GraphExportOptions? options = null, CancellationToken cancellationToken = default) =>
        GraphFiles.Export(path, format, GraphExtract.Of(Values, _snapshot), options, cancellationToken);

    /// <summary>Writes the nodes, relationships and paths of the rows in a format of other programs, line ends as LF.</summary>
    /// <exception cref="ArgumentException">The format is a folder of files.</exception>
    /// <exception cref="GraphFormatException">The format has no place for something of the graph, as half a surrogate pair.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; what was written stays.</exception>
    public void Export(
        TextWriter output, GraphFormat format, GraphExportOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        GraphExport.Write(GraphExtract.Of(Values, _snapshot), format, output, options, cancellationToken);
    }

    /// <summary>The nodes, relationships and paths of the rows in the DOT language of Graphviz.</summary>
    public string ToDot() => GraphExport.Text(GraphExtract.Of(Values, _snapshot), GraphFormat.Dot);

    /// <summary>The nodes, relationships and paths of the rows as a Mermaid flowchart, for Markdown pages.</summary>
    public string ToMermaid() => GraphExport.Text(GraphExtract.Of(Values, _snapshot), GraphFormat.Mermaid);

    /// <inheritdoc cref="ToSvg(DrawingOptions, CancellationToken)"/>
    public string ToSvg() => ToSvg(new DrawingOptions());

    /// <summary>
    /// A drawing of the nodes, relationships and paths in the rows, each once, also those within lists and maps; the ends of a relationship
    /// come with it, other relationships between the nodes do not. Colours follow labels; lines of paths are heavier than others. The same
    /// rows give the same text on every machine.
    /// </summary>
    /// <param name="options">Theme, bound and captions.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <returns>A whole SVG document, of at most 1,200 by 1,600 pixels. Time and memory grow with the square of the nodes drawn.</returns>
    /// <exception cref="InvalidOperationException">No row holds a node, a relationship or a path.</exception>
    public string ToSvg(DrawingOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Results.ResultPicture.Svg(Values, _snapshot, options, cancellationToken);
    }

    /// <summary>
    /// A drawing of what a row rests on, among the elements of all rows: lines of relationships that it rests on are heavier.
    /// </summary>
    /// <param name="row">A row of this result.</param>
    /// <param name="options">Theme, bound and captions; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <returns>A whole SVG document, as of <see cref="ToSvg(DrawingOptions, CancellationToken)"/>.</returns>
    /// <exception cref="InvalidOperationException">
    /// The query was asked without <see cref="QueryOptions.Evidence"/>, or there is no element to draw.
    /// </exception>
    /// <exception cref="QueryException">A limit was reached while the rows behind the row were looked for.</exception>
    public string DrawEvidence(Row row, DrawingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        return EvidencePicture.Svg(Values, [row.Evidence], _snapshot, options ?? new DrawingOptions(), cancellationToken);
    }

    /// <inheritdoc cref="ToHtml(DrawingOptions, CancellationToken)"/>
    public string ToHtml() => ToHtml(new DrawingOptions());

    /// <summary>
    /// The elements of the rows as a graph view, if there are any, and below it the rows as a table. The view is dragged, zoomed, searched,
    /// filtered and expanded by neighbours, of which the page holds up to 200; a click shows properties and the passages that are cited.
    /// For pages and notebooks: a fragment that needs no network, in ASCII, which is also readable as a file by itself. Where no script
    /// runs it is the drawing that <see cref="ToSvg(DrawingOptions, CancellationToken)"/> makes.
    /// </summary>
    /// <param name="options">Theme, bound and captions.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <returns>The HTML. Of more than 500 rows it holds the first and says how many there are.</returns>
    public string ToHtml(DrawingOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Results.ResultPicture.Html(Values, _snapshot, options, cancellationToken) + Results.HtmlTable.Write(this);
    }

    string Notebooks.INotebookContent.NotebookHtml => ToHtml();

    string Notebooks.INotebookContent.NotebookText => ToText();

    /// <inheritdoc cref="ToText"/>
    public override string ToString() => ToText();

    /// <inheritdoc/>
    public IEnumerator<Row> GetEnumerator() => new Results.RowEnumerator(this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
