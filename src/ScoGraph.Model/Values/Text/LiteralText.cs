using System.Globalization;
using System.Text;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Values;

/// <summary>
/// Writes values in openCypher's literal notation; what has no literal (elements, NaN, temporal values) in the nearest notation there
/// is.
/// </summary>
internal static class LiteralText
{
    /// <summary>The text: <c>'it\'s'</c>, <c>1.0</c>, <c>{a: [1, null]}</c>, <c>date('2024-01-31')</c>.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="graph">Where the labels and properties of elements are read; without it they are written by id, <c>(#7)</c>.</param>
    public static string Write(in Value value, IGraphSnapshot? graph = null)
    {
        StringBuilder text = new();
        Append(text, value, graph is null ? null : new ElementReader(graph));
        return text.ToString();
    }

    private static void Append(StringBuilder text, in Value value, ElementReader? elements)
    {
        switch (value.Kind)
        {
            case ValueKind.Null: text.Append("null"); break;
            case ValueKind.Boolean: text.Append(value.AsBoolean() ? "true" : "false"); break;
            case ValueKind.Integer: text.Append(CultureInfo.InvariantCulture, $"{value.AsInteger()}"); break;
            case ValueKind.Float: text.Append(FloatText.Write(value.AsFloat())); break;
            case ValueKind.String: AppendString(text, value.AsString()); break;
            case ValueKind.List: AppendList(text, value.AsList(), elements); break;
            case ValueKind.Map: AppendMap(text, value.AsMap(), elements); break;
            case ValueKind.Node or ValueKind.Relationship or ValueKind.Path:
                text.Append(elements is null ? value.ToString() : ElementText.Write(ClrValues.ToClr(value, elements)));
                break;
            default:
                text.Append(ConstructorOf(value.Kind)).Append('(');
                AppendString(text, TemporalText.Print(value));
                text.Append(')');
                break;
        }
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

    private static void AppendList(StringBuilder text, ListValue list, ElementReader? elements)
    {
        Nesting.Descend();
        text.Append('[');
        for (int i = 0; i < list.Count; i++)
            Append(i == 0 ? text : text.Append(", "), list[i], elements);
        text.Append(']');
    }

    private static void AppendMap(StringBuilder text, MapValue map, ElementReader? elements)
    {
        Nesting.Descend();
        text.Append('{');
        for (int i = 0; i < map.Count; i++)
        {
            ElementText.AppendName(i == 0 ? text : text.Append(", "), map.Keys[i]);
            Append(text.Append(": "), map.Values[i], elements);
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
