using System.Text.Json;

namespace ScoGraph.Documents.Review;

/// <summary>Writes a review file: what a person looks at first stands first.</summary>
internal static class ReviewWriter
{
    public static void Write(IEnumerable<ReviewItem> items, TextWriter output) => JsonLines.Write(items, output, Write);

    private static void Write(Utf8JsonWriter json, ReviewItem item)
    {
        if (item.Decision != ReviewDecision.Open)
            json.WriteString("decision", item.Decision == ReviewDecision.Accept ? "accept" : "reject");
        json.WriteString("type", item.Type);
        json.WriteString("start", item.Start);
        json.WriteString("end", item.End);
        json.WriteNumber("paragraph", item.Paragraph);
        json.WriteStartArray("span");
        json.WriteNumberValue(item.Span.Start);
        json.WriteNumberValue(item.Span.End);
        json.WriteEndArray();
        json.WriteString("evidence", item.Because is null ? "stated" : "inferred");
        json.WriteString("because", item.Because);
        json.WriteString("pattern", item.Pattern);
        if (item.IsKnown)
            json.WriteBoolean("known", true);
        if (item.StatedBy.Count > 0)
        {
            json.WriteStartArray("statedBy");
            foreach (string key in item.StatedBy)
                json.WriteStringValue(key);
            json.WriteEndArray();
        }

        WriteProperties(json, item);
        json.WriteString("document", item.Document);
        json.WriteString("quote", item.Quote);
        json.WriteString("before", item.Before);
        json.WriteString("after", item.After);
    }

    private static void WriteProperties(Utf8JsonWriter json, ReviewItem item)
    {
        if (item.Properties.Count == 0)
            return;
        json.WriteStartObject("properties");
        foreach ((string key, object value) in item.Properties)
        {
            if (value is bool truth)
                json.WriteBoolean(key, truth);
            else
                json.WriteString(key, (string)value);
        }

        json.WriteEndObject();
    }
}
