using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Formats.Json.Writing;

/// <summary>Writes the values of properties.</summary>
internal static class JsonValueWriter
{
    /// <summary>The levels of objects and arrays around a property's value.</summary>
    private const int OuterDepth = 4;

    /// <exception cref="GraphFormatException">The value cannot stand in a file: a map, an element, or lists nested too deep.</exception>
    public static void Write(JsonText text, in Value value) => Write(text, value, OuterDepth);

    private static void Write(JsonText text, in Value value, int depth)
    {
        switch (value.Kind)
        {
            case ValueKind.Null: text.Raw("null"u8); break;
            case ValueKind.Boolean: text.Raw(value.AsBoolean() ? "true"u8 : "false"u8); break;
            case ValueKind.Integer: text.Integer(value.AsInteger()); break;
            case ValueKind.Float: text.Float(value.AsFloat()); break;
            case ValueKind.String: text.Text(value.AsString()); break;
            case ValueKind.List: WriteList(text, value.AsList(), depth + 1); break;
            case ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path:
                throw new GraphFormatException(FormatErrors.NotAProperty(TemporalErrors.Name(value.Kind)), null, 0, 0);
            default: text.Tagged(ValueTags.Of(value.Kind), TemporalText.Print(value)); break;
        }
    }

    private static void WriteList(JsonText text, ListValue list, int depth)
    {
        // One level is kept for a typed value within.
        if (depth >= JsonNames.MaxDepth)
            throw new GraphFormatException(FormatErrors.TooDeep("A property"), null, 0, 0);
        text.Raw("["u8);
        for (int i = 0; i < list.Count; i++)
        {
            if (i > 0)
                text.Comma();
            Write(text, list[i], depth);
        }

        text.Raw("]"u8);
    }
}
