using System.Globalization;
using System.Text;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Values;

/// <summary>
/// Values and elements as people read them, in openCypher's literal notation; what has no literal (elements, NaN, temporal values,
/// points) in the nearest notation there is. The one writer of values as text.
/// </summary>
internal static class LiteralText
{
    /// <summary>
    /// The text: <c>'it\'s'</c>, <c>1.0</c>, <c>{a: [1, null]}</c>, <c>date('2024-01-31')</c>, <c>(:City {name: 'Osh'})</c>,
    /// <c>[:IN]</c>, <c>point({srid: 4326, x: 12.5, y: 55.6})</c>.
    /// </summary>
    /// <param name="value">Any value.</param>
    /// <param name="elements">What elements have; without it they are written by id, <c>(#7)</c>.</param>
    public static string Write(in Value value, IElementContents? elements = null)
    {
        StringBuilder text = new();
        Append(text, value, elements);
        return text.ToString();
    }

    /// <summary>A name of a label, type or key, in backticks where it needs them.</summary>
    public static void AppendName(StringBuilder text, string name)
    {
        bool plain = name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');
        text.Append(plain ? name : QuotedName.Of(name));
    }

    private static void Append(StringBuilder text, in Value value, IElementContents? elements)
    {
        switch (value.Kind)
        {
            case ValueKind.Null: text.Append("null"); break;
            case ValueKind.Boolean: text.Append(value.AsBoolean() ? "true" : "false"); break;
            case ValueKind.Integer: text.Append(CultureInfo.InvariantCulture, $"{value.AsInteger()}"); break;
            case ValueKind.Float: text.Append(FloatText.Write(value.AsFloat())); break;
            case ValueKind.String: AppendString(text, value.AsString()); break;
            case ValueKind.List: AppendList(text, value.AsList(), elements); break;
            case ValueKind.Map: AppendEntries(text, value.AsMap().Keys, value.AsMap().Values, elements); break;
            case ValueKind.Node when elements is not null: AppendNode(text, value.AsId(), elements); break;
            case ValueKind.Relationship when elements is not null: AppendRelationship(text, value.AsId(), elements); break;
            case ValueKind.Path when elements is not null: AppendPath(text, value.AsPath(), elements); break;
            case ValueKind.Node or ValueKind.Relationship or ValueKind.Path: text.Append(value); break;
            case ValueKind.Point: AppendPoint(text, value.As<PointValue>()); break;
            default:
                text.Append(ConstructorOf(value.Kind)).Append('(');
                AppendString(text, TemporalText.Print(value));
                text.Append(')');
                break;
        }
    }

    private static void AppendNode(StringBuilder text, int node, IElementContents elements)
    {
        IReadOnlyList<string> labels = elements.Labels(node);
        (string[] keys, Value[] values) = elements.NodeProperties(node);
        text.Append('(');
        foreach (string label in labels)
            AppendName(text.Append(':'), label);
        if (keys.Length > 0)
            AppendEntries(labels.Count > 0 ? text.Append(' ') : text, keys, values, elements);
        text.Append(')');
    }

    private static void AppendRelationship(StringBuilder text, int relationship, IElementContents elements)
    {
        (string[] keys, Value[] values) = elements.RelationshipProperties(relationship);
        AppendName(text.Append("[:"), elements.Type(relationship));
        if (keys.Length > 0)
            AppendEntries(text.Append(' '), keys, values, elements);
        text.Append(']');
    }

    private static void AppendPath(StringBuilder text, PathValue path, IElementContents elements)
    {
        text.Append('<');
        AppendNode(text, path.Nodes[0], elements);
        for (int i = 0; i < path.Relationships.Length; i++)
        {
            bool forward = elements.StartsAt(path.Relationships[i], path.Nodes[i]);
            AppendRelationship(text.Append(forward ? "-" : "<-"), path.Relationships[i], elements);
            AppendNode(text.Append(forward ? "->" : "-"), path.Nodes[i + 1], elements);
        }

        text.Append('>');
    }

    private static void AppendPoint(StringBuilder text, PointValue point)
    {
        text.Append(CultureInfo.InvariantCulture, $"point({{srid: {point.System.Srid}, x: {FloatText.Write(point.X)}, y: {FloatText.Write(point.Y)}");
        if (point.System.Dimensions == 3)
            text.Append(", z: ").Append(FloatText.Write(point.Z));
        text.Append("})");
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('\'');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                text.Append(c).Append(value[++i]);
                continue;
            }

            // Half a pair is escaped, as no encoding of Unicode carries it.
            _ = c switch
            {
                '\'' => text.Append("\\'"),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when char.IsControl(c) || char.IsSurrogate(c) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('\'');
    }

    private static void AppendList(StringBuilder text, ListValue list, IElementContents? elements)
    {
        text.Append('[');
        for (int i = 0; i < list.Count; i++)
        {
            StopSignal.At(i, list.Count);
            Append(i == 0 ? text : text.Append(", "), list[i], elements);
        }

        text.Append(']');
    }

    private static void AppendEntries(StringBuilder text, ReadOnlySpan<string> keys, ReadOnlySpan<Value> values, IElementContents? elements)
    {
        text.Append('{');
        for (int i = 0; i < keys.Length; i++)
        {
            StopSignal.At(i, keys.Length);
            AppendName(i == 0 ? text : text.Append(", "), keys[i]);
            Append(text.Append(": "), values[i], elements);
        }

        text.Append('}');
    }

    private static string ConstructorOf(ValueKind kind) => kind switch
    {
        ValueKind.Date => "date",
        ValueKind.LocalTime => "localtime",
        ValueKind.Time => "time",
        ValueKind.LocalDateTime => "localdatetime",
        ValueKind.DateTime => "datetime",
        _ => "duration",
    };
}
