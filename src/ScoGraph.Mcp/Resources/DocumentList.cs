using ScoGraph.Mcp.Answers;
using ScoGraph.Mcp.Asking;

namespace ScoGraph.Mcp.Resources;

/// <summary>The documents of a graph, and the passages of one.</summary>
internal static class DocumentList
{
    private const string OfGraph = """
        MATCH (d:Document) WHERE toStringOrNull(d.key) IS NOT NULL
        RETURN toString(d.key) AS key, d.name AS name, COUNT { (:Passage)-[:PART_OF]->(d) } AS passages ORDER BY key LIMIT $most
        """;

    private const string OfDocument = """
        MATCH (p:Passage)-[:PART_OF]->(d:Document) WHERE d.key = $document
        RETURN coalesce(toStringOrNull(p.paragraph), toStringOrNull(p.key)) AS passage, p.name AS name, p.section AS section
        ORDER BY p.paragraph, p.key LIMIT $most
        """;

    /// <summary>The keys of the documents, in order.</summary>
    public static IEnumerable<string> Keys(ToolCall call, int most) =>
        call.Query(OfGraph, ("most", (long)most)).Select(row => row.GetText(0));

    public static void WriteAll(ToolCall call, BoundedJson answer, string graph) => Write(
        call.Query(OfGraph, ("most", call.Options.MaxRows + 1L)), call, answer, "documents",
        row => ResourceName.OfDocument(graph, row.GetText(0)));

    /// <exception cref="ToolException">There is no such document.</exception>
    public static void WriteOne(ToolCall call, BoundedJson answer, string graph, string document)
    {
        QueryResult known = call.Query("MATCH (d:Document) WHERE d.key = $document RETURN d LIMIT 1", ("document", document));
        if (known.Count == 0)
            throw new ToolException($"There is no document '{document}'; {ResourceName.Documents(graph)} lists those that there are.");
        answer.Text("document", document);
        Write(
            call.Query(OfDocument, ("document", document), ("most", call.Options.MaxRows + 1L)), call, answer, "passages",
            row => ResourceName.OfPassage(graph, document, row.GetText(0)));
    }

    private static void Write(QueryResult rows, ToolCall call, BoundedJson answer, string name, Func<Row, string> uri)
    {
        if (rows.Count > call.Options.MaxRows)
            answer.Truncate();
        answer.Json.WriteStartArray(name);
        foreach (Row row in rows.Take(call.Options.MaxRows).TakeWhile(_ => answer.HasRoom()))
        {
            answer.Json.WriteStartObject();
            for (int i = 0; i < row.Count; i++)
                RowAnswer.Value(answer, row.Columns[i], row, i);
            answer.Text("uri", uri(row));
            answer.Json.WriteEndObject();
        }

        answer.Json.WriteEndArray();
    }
}
