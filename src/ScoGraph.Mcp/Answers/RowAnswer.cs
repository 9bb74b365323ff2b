using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Mcp.Answers;

/// <summary>Rows, elements and what they rest on, as parts of an answer.</summary>
internal static class RowAnswer
{
    /// <summary>The values of a row by column.</summary>
    public static void Values(BoundedJson answer, Row row)
    {
        answer.Json.WriteStartObject();
        for (int i = 0; i < row.Count; i++)
            Value(answer, row.Columns[i], row, i);
        answer.Json.WriteEndObject();
    }

    /// <summary>The value of a column as a member.</summary>
    public static void Value(BoundedJson answer, string name, Row row, int column)
    {
        answer.Json.WritePropertyName(name);
        answer.Value(json => ValueJson.Write(json, row.Values[column], new SnapshotContents(row.Snapshot)));
    }

    /// <summary>What names a node: its id, key, name and labels.</summary>
    public static void Node(BoundedJson answer, Node node)
    {
        answer.Json.WriteStartObject();
        Names(answer, node);
        answer.Json.WriteEndObject();
    }

    /// <summary>What names a node, as members.</summary>
    public static void Names(BoundedJson answer, Node node)
    {
        answer.Json.WriteNumber("id", node.Id);
        foreach (string property in (string[])["key", "name"])
        {
            if (node.Properties.TryGetValue(property, out object? value) && value is string text)
                answer.Text(property, text);
        }

        answer.Json.WriteStartArray("labels");
        foreach (string label in node.Labels)
            answer.Text(label);
        answer.Json.WriteEndArray();
    }

    /// <summary>The passages that a row rests on.</summary>
    public static void Citations(BoundedJson answer, IEnumerable<RowCitation> citations)
    {
        answer.Json.WriteStartArray("citations");
        foreach (RowCitation citation in citations.TakeWhile(_ => answer.HasRoom()))
        {
            answer.Json.WriteStartObject();
            Place(answer, citation.Place);
            answer.Json.WriteString("evidence", citation.IsInferred ? "inferred" : "stated");
            if (citation.Because is { } because)
                answer.Text("because", because);
            if (citation.Confidence is { } confidence && double.IsFinite(confidence))
                answer.Json.WriteNumber("confidence", confidence);
            if (citation.SaidBy.Count > 0)
                answer.Text("saidBy", string.Join(", ", citation.SaidBy));
            answer.Json.WriteEndObject();
        }

        answer.Json.WriteEndArray();
    }

    /// <summary>The passages that a fact cites.</summary>
    public static void Citations(BoundedJson answer, Relationship fact)
    {
        answer.Json.WriteStartArray("citations");
        foreach (Citation citation in Provenance.Of(fact).Citations.TakeWhile(_ => answer.HasRoom()))
        {
            answer.Json.WriteStartObject();
            Place(answer, citation);
            answer.Json.WriteEndObject();
        }

        answer.Json.WriteEndArray();
    }

    private static void Place(BoundedJson answer, Citation place)
    {
        answer.Text("document", place.Document);
        answer.Text("passage", place.Passage);
        if (place.Span is not { } span)
            return;
        answer.Json.WriteStartArray("span");
        answer.Json.WriteNumberValue(span.Start);
        answer.Json.WriteNumberValue(span.End);
        answer.Json.WriteEndArray();
    }
}
