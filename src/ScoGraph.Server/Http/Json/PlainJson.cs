using System.Text.Json;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Server.Asking;

namespace ScoGraph.Server.Http.Json;

/// <summary>Writes values as plain JSON: dates and the like as texts of ISO 8601, floats that JSON has no number for as texts.</summary>
internal sealed class PlainJson(Utf8JsonWriter json, IElementContents elements)
{
    public void Write(in Value value)
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
                json.WriteNumberValue(value.AsInteger());
                break;
            case ValueKind.Float:
                Write(value.AsFloat());
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

    private void Write(double number)
    {
        if (double.IsFinite(number))
            json.WriteNumberValue(number);
        else
            json.WriteStringValue(FloatTexts.Of(number));
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
        json.WriteString("elementId", ElementIds.OfNode(node));
        json.WriteStartArray("labels");
        foreach (string label in elements.Labels(node))
            json.WriteStringValue(label);
        json.WriteEndArray();
        json.WritePropertyName("properties");
        (string[] keys, Value[] values) = elements.NodeProperties(node);
        WriteMap(keys, values);
        json.WriteEndObject();
    }

    private void WriteRelationship(int relationship)
    {
        (_, long start, long end) = elements.Ids(relationship);
        json.WriteStartObject();
        json.WriteString("elementId", ElementIds.OfRelationship(relationship));
        json.WriteString("startNodeElementId", ElementIds.OfNode(start));
        json.WriteString("endNodeElementId", ElementIds.OfNode(end));
        json.WriteString("type", elements.Type(relationship));
        json.WritePropertyName("properties");
        (string[] keys, Value[] values) = elements.RelationshipProperties(relationship);
        WriteMap(keys, values);
        json.WriteEndObject();
    }

    private void WritePath(PathValue path)
    {
        json.WriteStartArray();
        for (int i = 0; i < path.Nodes.Length; i++)
        {
            WriteNode(path.Nodes[i]);
            if (i < path.Relationships.Length)
                WriteRelationship(path.Relationships[i]);
        }

        json.WriteEndArray();
    }
}
