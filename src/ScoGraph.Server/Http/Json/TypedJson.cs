using System.Globalization;
using System.Text.Json;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Server.Asking;

namespace ScoGraph.Server.Http.Json;

/// <summary>Writes values with their types, so that nothing falls together: <c>application/vnd.neo4j.query</c>.</summary>
internal sealed class TypedJson(Utf8JsonWriter json, IElementContents elements)
{
    public void Write(in Value value)
    {
        json.WriteStartObject();
        bool hasZone = value.Kind == ValueKind.DateTime && value.As<DateTimeValue>().ZoneId is not null;
        json.WriteString("$type", TypedNames.Of(value.Kind, hasZone));
        json.WritePropertyName("_value");
        WriteContent(value);
        json.WriteEndObject();
    }

    private void WriteContent(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                json.WriteNullValue();
                break;
            case ValueKind.Boolean:
                json.WriteBooleanValue(value.AsBoolean());
                break;
            case ValueKind.Integer:
                json.WriteStringValue(value.AsInteger().ToString(CultureInfo.InvariantCulture));
                break;
            case ValueKind.Float:
                json.WriteStringValue(FloatTexts.Of(value.AsFloat()));
                break;
            case ValueKind.String:
                json.WriteStringValue(value.AsString());
                break;
            case ValueKind.List:
                json.WriteStartArray();
                foreach (Value item in value.AsList().Items)
                    Write(item);
                json.WriteEndArray();
                break;
            case ValueKind.Map:
                WriteMap(value.AsMap().Keys, value.AsMap().Values);
                break;
            case ValueKind.Node:
                WriteNode(value.AsId());
                break;
            case ValueKind.Relationship:
                WriteRelationship(value.AsId());
                break;
            case ValueKind.Path:
                WritePath(value.AsPath());
                break;
            case ValueKind.Point:
                json.WriteStringValue(PointText.Write(value.As<PointValue>()));
                break;
            default:
                json.WriteStringValue(TemporalText.Print(value));
                break;
        }
    }

    private void WriteMap(ReadOnlySpan<string> keys, ReadOnlySpan<Value> values)
    {
        json.WriteStartObject();
        for (int i = 0; i < keys.Length; i++)
        {
            json.WritePropertyName(keys[i]);
            Write(values[i]);
        }

        json.WriteEndObject();
    }

    private void WriteNode(int node)
    {
        json.WriteStartObject();
        json.WriteString("_element_id", ElementIds.OfNode(node));
        json.WriteStartArray("_labels");
        foreach (string label in elements.Labels(node))
            json.WriteStringValue(label);
        json.WriteEndArray();
        json.WritePropertyName("_properties");
        (string[] keys, Value[] values) = elements.NodeProperties(node);
        WriteMap(keys, values);
        json.WriteEndObject();
    }

    private void WriteRelationship(int relationship)
    {
        (_, long start, long end) = elements.Ids(relationship);
        json.WriteStartObject();
        json.WriteString("_element_id", ElementIds.OfRelationship(relationship));
        json.WriteString("_start_node_element_id", ElementIds.OfNode(start));
        json.WriteString("_end_node_element_id", ElementIds.OfNode(end));
        json.WriteString("_type", elements.Type(relationship));
        json.WritePropertyName("_properties");
        (string[] keys, Value[] values) = elements.RelationshipProperties(relationship);
        WriteMap(keys, values);
        json.WriteEndObject();
    }

    private void WritePath(PathValue path)
    {
        json.WriteStartArray();
        for (int i = 0; i < path.Nodes.Length; i++)
        {
            Write(Value.FromNode(path.Nodes[i]));
            if (i < path.Relationships.Length)
                Write(Value.FromRelationship(path.Relationships[i]));
        }

        json.WriteEndArray();
    }
}
