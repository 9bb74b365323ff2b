using System.Text;
using System.Text.Json;
using ScoGraph.Drawing.Content;

namespace ScoGraph.Drawing.Html;

/// <summary>
/// What a page holds, as JSON in ASCII in which no character can end the element that it stands in: markup is escaped, halves of surrogate
/// pairs become U+FFFD.
/// </summary>
internal static class ViewJson
{
    /// <param name="content">What the page holds.</param>
    /// <param name="options">The theme and the title.</param>
    /// <param name="withIds">Whether elements say their ids, for a page that may ask for more.</param>
    public static string Write(ViewContent content, DrawingOptions options, bool withIds = false)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteString("theme", options.Theme switch { DrawingTheme.Light => "light", DrawingTheme.Dark => "dark", _ => "auto" });
            json.WriteString("title", options.Title);
            json.WriteNumber("total", content.TotalNodes);
            List(json, "nodes", content.Nodes, (to, node) => WriteNode(to, node, withIds));
            List(json, "relationships", content.Relationships, (to, relationship) => WriteRelationship(to, relationship, withIds));
            List(json, "citations", content.Citations, WriteCitation);
            json.WriteEndObject();
        }

        return Encoding.ASCII.GetString(stream.ToArray());
    }

    private static void WriteNode(Utf8JsonWriter json, ViewNode node, bool withId)
    {
        if (withId)
            json.WriteNumber("id", node.Id);
        json.WriteString("group", node.Group);
        json.WriteString("caption", node.Caption);
        json.WriteBoolean("shown", node.IsShown);
        json.WriteStartArray("labels");
        foreach (string label in node.Labels)
            json.WriteStringValue(label);
        json.WriteEndArray();
        WriteProperties(json, node.Properties);
        WriteNumbers(json, node.Citations);
        json.WriteStartArray("degrees");
        foreach ((string type, bool isOutgoing, int count) in node.Degrees)
        {
            json.WriteStartArray();
            json.WriteStringValue(type);
            json.WriteStringValue(isOutgoing ? "out" : "in");
            json.WriteNumberValue(count);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteRelationship(Utf8JsonWriter json, ViewRelationship relationship, bool withId)
    {
        if (withId)
            json.WriteNumber("id", relationship.Id);
        json.WriteNumber("start", relationship.Start);
        json.WriteNumber("end", relationship.End);
        json.WriteString("type", relationship.Type);
        WriteProperties(json, relationship.Properties);
        WriteNumbers(json, relationship.Citations);
        if (relationship.OnPath)
            json.WriteBoolean("onPath", true);
    }

    private static void WriteCitation(Utf8JsonWriter json, ViewCitation citation)
    {
        json.WriteString("place", citation.Place.ToString());
        json.WriteString("document", citation.Document);
        json.WriteString("text", citation.Text);
        if (citation.Place.Span is not { } span)
            return;
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    private static void WriteProperties(Utf8JsonWriter json, IReadOnlyList<(string Key, string Text)> properties)
    {
        json.WriteStartArray("properties");
        foreach ((string key, string text) in properties)
        {
            json.WriteStartArray();
            json.WriteStringValue(key);
            json.WriteStringValue(text);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, IReadOnlyList<int> citations)
    {
        json.WriteStartArray("citations");
        foreach (int citation in citations)
            json.WriteNumberValue(citation);
        json.WriteEndArray();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
