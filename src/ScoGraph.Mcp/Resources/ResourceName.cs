namespace ScoGraph.Mcp.Resources;

/// <summary>
/// What a resource is called: <c>scograph://GRAPH/schema</c>, <c>…/documents</c>, <c>…/documents/DOCUMENT/passages/PASSAGE</c>.
/// </summary>
/// <param name="Graph">The graph.</param>
/// <param name="Document">The document; null for the schema or the list of documents.</param>
/// <param name="Passage">The passage; null where none is named.</param>
/// <param name="IsSchema">Whether it is the schema.</param>
internal sealed record ResourceName(string Graph, string? Document, string? Passage, bool IsSchema)
{
    private const string Scheme = "scograph://";

    public const string PassageTemplate = Scheme + "{graph}/documents/{document}/passages/{passage}";

    public const string DocumentTemplate = Scheme + "{graph}/documents/{document}";

    public static string Schema(string graph) => $"{Scheme}{graph}/schema";

    public static string Documents(string graph) => $"{Scheme}{graph}/documents";

    public static string OfDocument(string graph, string document) => $"{Documents(graph)}/{Uri.EscapeDataString(document)}";

    public static string OfPassage(string graph, string document, string passage) =>
        $"{OfDocument(graph, document)}/passages/{Uri.EscapeDataString(passage)}";

    /// <summary>The resource that a URI names; null for any other text.</summary>
    public static ResourceName? Read(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.Ordinal))
            return null;
        string[] parts = [.. uri[Scheme.Length..].Split('/').Select(Uri.UnescapeDataString)];
        return parts switch
        {
            [var graph, "schema"] => new ResourceName(graph, null, null, IsSchema: true),
            [var graph, "documents"] => new ResourceName(graph, null, null, IsSchema: false),
            [var graph, "documents", { Length: > 0 } document] => new ResourceName(graph, document, null, IsSchema: false),
            [var graph, "documents", { Length: > 0 } document, "passages", { Length: > 0 } passage] =>
                new ResourceName(graph, document, passage, IsSchema: false),
            _ => null,
        };
    }
}
