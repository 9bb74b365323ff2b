using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScoGraph.Model.Values;
using ScoGraph.Procedures.Apoc.Calls;

namespace ScoGraph.Procedures.Apoc.Conversions;

/// <summary>
/// Values as JSON in APOC's form: a node is <c>{"id":"0","type":"node","labels":[…],"properties":{…}}</c>, a relationship has its
/// <c>label</c> and both nodes; dates and times are texts.
/// </summary>
internal static class JsonWriting
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="value">The value.</param>
    /// <param name="sorted">Whether the keys of maps stand in order.</param>
    public static string Write(object? value, bool sorted = false)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes, Options))
            Append(writer, value, sorted);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Append(Utf8JsonWriter writer, object? value, bool sorted)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): writer.WriteRawValue(FloatText.Write(number)); break;
            case Node node: AppendNode(writer, node, sorted); break;
            case Relationship relationship: AppendRelationship(writer, relationship, sorted); break;
            case GraphPath path:
                writer.WriteStartArray();
                for (int i = 0; i < path.Nodes.Count; i++)
                {
                    if (i > 0)
                        Append(writer, path.Relationships[i - 1], sorted);
                    Append(writer, path.Nodes[i], sorted);
                }

                writer.WriteEndArray();
                break;
            case IReadOnlyDictionary<string, object?> map: AppendMap(writer, map, sorted); break;
            case IReadOnlyList<object?> list:
                writer.WriteStartArray();
                foreach (object? item in list)
                    Append(writer, item, sorted);
                writer.WriteEndArray();
                break;
            case GraphPoint point: AppendMap(writer, Point(point), sorted); break;
            default: writer.WriteStringValue(PlainText.Of(value)); break;
        }
    }

    private static void AppendMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> map, bool sorted)
    {
        writer.WriteStartObject();
        foreach ((string key, object? value) in sorted ? map.OrderBy(e => e.Key, StringComparer.Ordinal) : map)
        {
            writer.WritePropertyName(key);
            Append(writer, value, sorted);
        }

        writer.WriteEndObject();
    }

    private static void AppendNode(Utf8JsonWriter writer, Node node, bool sorted)
    {
        writer.WriteStartObject();
        writer.WriteString("id", node.Id.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("type", "node");
        writer.WritePropertyName("labels");
        Append(writer, node.Labels, sorted);
        AppendProperties(writer, node.Properties, sorted);
        writer.WriteEndObject();
    }

    private static void AppendRelationship(Utf8JsonWriter writer, Relationship relationship, bool sorted)
    {
        writer.WriteStartObject();
        writer.WriteString("id", relationship.Id.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("type", "relationship");
        writer.WriteString("label", relationship.Type);
        AppendEnd(writer, "start", relationship.StartNodeId);
        AppendEnd(writer, "end", relationship.EndNodeId);
        AppendProperties(writer, relationship.Properties, sorted);
        writer.WriteEndObject();
    }

    private static void AppendEnd(Utf8JsonWriter writer, string which, long node)
    {
        writer.WriteStartObject(which);
        writer.WriteString("id", node.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private static void AppendProperties(Utf8JsonWriter writer, IReadOnlyDictionary<string, object?> properties, bool sorted)
    {
        if (properties.Count == 0)
            return;
        writer.WritePropertyName("properties");
        AppendMap(writer, properties, sorted);
    }

    private static Dictionary<string, object?> Point(GraphPoint point) => new(StringComparer.Ordinal)
    {
        ["srid"] = (long)point.Srid,
        ["x"] = point.X,
        ["y"] = point.Y,
        ["z"] = point.Z,
    };
}
