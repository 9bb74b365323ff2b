using System.Text.Json;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Values;

/// <summary>
/// Writes values as plain JSON for other programs: a node is <c>{"id":…,"labels":[…],"properties":{…}}</c>, a relationship
/// <c>{"id":…,"type":…,"start":…,"end":…,"properties":{…}}</c> with the ids of its nodes, a path a list of both in turn, a point what
/// <c>point()</c> reads (<c>{"srid":…,"x":…,"y":…}</c>), temporal values their ISO text. A float keeps its point or exponent;
/// NaN and the infinities, which JSON lacks, are strings.
/// </summary>
internal static class ValueJson
{
    public static void Write(Utf8JsonWriter writer, in Value value, IElementContents elements)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                writer.WriteNullValue();
                break;
            case ValueKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean());
                break;
            case ValueKind.Integer:
                writer.WriteNumberValue(value.AsInteger());
                break;
            case ValueKind.Float:
                WriteFloat(writer, value.AsFloat());
                break;
            case ValueKind.String:
                writer.WriteStringValue(value.AsString());
                break;
            case ValueKind.List:
                writer.WriteStartArray();
                ListValue list = value.AsList();
                for (int i = 0; i < list.Count; i++)
                {
                    StopSignal.At(i, list.Count);
                    Write(writer, list[i], elements);
                }

                writer.WriteEndArray();
                break;
            case ValueKind.Map:
                WriteMap(writer, value.AsMap(), elements);
                break;
            case ValueKind.Node:
                WriteNode(writer, value.AsId(), elements);
                break;
            case ValueKind.Relationship:
                WriteRelationship(writer, value.AsId(), elements);
                break;
            case ValueKind.Path:
                WritePath(writer, value.AsPath(), elements);
                break;
            case ValueKind.Point:
                WritePoint(writer, value.As<PointValue>());
                break;
            default:
                writer.WriteStringValue(TemporalText.Print(value));
                break;
        }
    }

    private static void WriteFloat(Utf8JsonWriter writer, double number)
    {
        if (!double.IsFinite(number))
        {
            writer.WriteStringValue(double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
            return;
        }

        Span<byte> few = stackalloc byte[FewDecimals.Longest];
        if (FewDecimals.TryWrite(number, few, out int length))
        {
            writer.WriteRawValue(few[..length], skipInputValidation: true);
            return;
        }

        string text = number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text, skipInputValidation: true);
    }

    private static void WritePoint(Utf8JsonWriter writer, PointValue point)
    {
        writer.WriteStartObject();
        writer.WriteNumber("srid", point.System.Srid);
        ReadOnlySpan<double> coordinates = [point.X, point.Y, point.Z];
        for (int i = 0; i < point.System.Dimensions; i++)
        {
            writer.WritePropertyName(PointKeys.Axes[i]);
            WriteFloat(writer, coordinates[i]);
        }

        writer.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter writer, MapValue map, IElementContents elements)
    {
        writer.WriteStartObject();
        for (int i = 0; i < map.Count; i++)
        {
            StopSignal.At(i, map.Count);
            writer.WritePropertyName(map.Keys[i]);
            Write(writer, map.Values[i], elements);
        }

        writer.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter writer, int node, IElementContents elements)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", elements.NodeId(node));
        writer.WriteStartArray("labels");
        foreach (string label in elements.Labels(node))
            writer.WriteStringValue(label);
        writer.WriteEndArray();
        WriteProperties(writer, elements.NodeProperties(node), elements);
        writer.WriteEndObject();
    }

    private static void WriteRelationship(Utf8JsonWriter writer, int relationship, IElementContents elements)
    {
        (long id, long start, long end) = elements.Ids(relationship);
        writer.WriteStartObject();
        writer.WriteNumber("id", id);
        writer.WriteString("type", elements.Type(relationship));
        writer.WriteNumber("start", start);
        writer.WriteNumber("end", end);
        WriteProperties(writer, elements.RelationshipProperties(relationship), elements);
        writer.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter writer, (string[] Keys, Value[] Values) properties, IElementContents elements)
    {
        writer.WriteStartObject("properties");
        for (int i = 0; i < properties.Keys.Length; i++)
        {
            writer.WritePropertyName(properties.Keys[i]);
            Write(writer, properties.Values[i], elements);
        }

        writer.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter writer, PathValue path, IElementContents elements)
    {
        writer.WriteStartArray();
        for (int i = 0; i < path.Nodes.Length; i++)
        {
            if (i > 0)
                WriteRelationship(writer, path.Relationships[i - 1], elements);
            WriteNode(writer, path.Nodes[i], elements);
        }

        writer.WriteEndArray();
    }
}
