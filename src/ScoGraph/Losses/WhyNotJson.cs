using System.Text.Json;

namespace ScoGraph.Losses;

/// <summary>The answer as a JSON object.</summary>
internal static class WhyNotJson
{
    public static void Write(Utf8JsonWriter writer, WhyNotAnswer answer)
    {
        writer.WriteStartObject();
        writer.WriteString("outcome", answer.Outcome switch
        {
            WhyNotOutcome.Present => "present",
            WhyNotOutcome.Lost => "lost",
            _ => "cannotTell",
        });
        if (answer.Reason is { } reason)
            writer.WriteString("reason", reason);
        writer.WriteStartArray("losses");
        foreach (RowLoss loss in answer.Losses)
            Write(writer, loss);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RowLoss loss)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("blamed");
        Write(writer, loss.Blamed);
        writer.WriteString("reason", loss.Reason);
        if (loss.Column is { } column)
            writer.WriteString("column", column);
        if (loss.Note is { } note)
            writer.WriteString("note", note);
        writer.WriteStartArray("held");
        foreach (QueryPart part in loss.Held)
            Write(writer, part);
        writer.WriteEndArray();
        writer.WriteStartArray("nearest");
        foreach (NearestFact fact in loss.Nearest)
        {
            writer.WriteStartObject();
            writer.WriteString(fact.Element is Node ? "node" : "relationship", fact.Text);
            writer.WriteNumber("id", fact.Element is Node node ? node.Id : ((Relationship)fact.Element).Id);
            writer.WriteStartArray("citations");
            foreach (Citation citation in fact.Citations)
                writer.WriteStringValue(citation.ToString());
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, QueryPart part)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start", part.Start);
        writer.WriteNumber("length", part.Length);
        writer.WriteString("text", part.Text);
        writer.WriteString("clause", part.Clause);
        writer.WriteEndObject();
    }
}
