using System.Text.Json;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Server.Wording;

namespace ScoGraph.Server.Http.Json;

/// <summary>Writes values as JSON: what both shapes have in common.</summary>
/// <param name="json">Where to.</param>
/// <param name="elements">What nodes and relationships hold.</param>
/// <param name="keys">What their parts are called.</param>
internal abstract class CellJson(Utf8JsonWriter json, IElementContents elements, ElementKeys keys)
{
    protected Utf8JsonWriter Json => json;

    /// <summary>Writes a value as the shape has it.</summary>
    public abstract void Write(in Value value);

    protected abstract void WriteNumber(long number);

    protected abstract void WriteNumber(double number);

    /// <summary>Writes a value without what the shape puts around it.</summary>
    protected void WriteContent(in Value value)
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
                WriteNumber(value.AsInteger());
                break;
            case ValueKind.Float:
                WriteNumber(value.AsFloat());
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

    private void WriteMap(ReadOnlySpan<string> names, ReadOnlySpan<Value> values)
    {
        json.WriteStartObject();
        for (int i = 0; i < names.Length; i++)
        {
            json.WritePropertyName(names[i]);
            Write(values[i]);
        }

        json.WriteEndObject();
    }

    private void WriteNode(int node)
    {
        json.WriteStartObject();
        json.WriteString(keys.Id, ElementIds.OfNode(node));
        json.WriteStartArray(keys.Labels);
        foreach (string label in elements.Labels(node))
            json.WriteStringValue(label);
        json.WriteEndArray();
        WriteProperties(elements.NodeProperties(node));
        json.WriteEndObject();
    }

    private void WriteRelationship(int relationship)
    {
        (_, long start, long end) = elements.Ids(relationship);
        json.WriteStartObject();
        json.WriteString(keys.Id, ElementIds.OfRelationship(relationship));
        json.WriteString(keys.Start, ElementIds.OfNode(start));
        json.WriteString(keys.End, ElementIds.OfNode(end));
        json.WriteString(keys.Type, elements.Type(relationship));
        WriteProperties(elements.RelationshipProperties(relationship));
        json.WriteEndObject();
    }

    private void WriteProperties((string[] Names, Value[] Values) properties)
    {
        json.WritePropertyName(keys.Properties);
        WriteMap(properties.Names, properties.Values);
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
