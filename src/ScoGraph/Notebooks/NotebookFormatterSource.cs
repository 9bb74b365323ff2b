namespace ScoGraph.Notebooks;

/// <summary>The writers of results, graphs and snapshots in a notebook: a picture and table, and text.</summary>
internal sealed class NotebookFormatterSource
{
    /// <summary>Found by name.</summary>
    public IEnumerable<object> CreateTypeFormatters() =>
        [new NotebookFormatter("text/html", Html), new NotebookFormatter("text/plain", Text)];

    private static string? Html(object value) => value switch
    {
        QueryResult result => result.ToHtml(),
        Graph graph => graph.ToHtml(),
        GraphSnapshot snapshot => snapshot.ToHtml(),
        _ => null,
    };

    private static string? Text(object value) => value switch
    {
        QueryResult result => result.ToText(),
        Graph graph => Text(graph.Schema()),
        GraphSnapshot snapshot => Text(snapshot.Schema()),
        _ => null,
    };

    private static string Text(GraphSchema schema) => $"{schema.Nodes} nodes, {schema.Relationships} relationships";
}
