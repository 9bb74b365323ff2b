using ScoGraph.Formats.Elements;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Formats.Json.Writing;

/// <summary>Writes the values of properties.</summary>
internal static class JsonValueWriter
{
    /// <exception cref="GraphFormatException">The value cannot stand in a file: a map or an element.</exception>
    public static void Write(JsonText text, in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null: text.Raw("null"u8); break;
            case ValueKind.Boolean: text.Raw(value.AsBoolean() ? "true"u8 : "false"u8); break;
            case ValueKind.Integer: text.Integer(value.AsInteger()); break;
            case ValueKind.Float: text.Float(value.AsFloat()); break;
            case ValueKind.String: text.Text(value.AsString()); break;
            case ValueKind.List: WriteList(text, value.AsList()); break;
            case ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path:
                throw new GraphFormatException(FormatErrors.NotAProperty(TemporalErrors.Name(value.Kind)), null, 0, 0);
            case ValueKind.Point: text.Tagged(ValueTags.Point, StoredPoint.Print(value.As<PointValue>())); break;
            default: text.Tagged(ValueTags.Of(value.Kind), TemporalText.Print(value)); break;
        }
    }

    private static void WriteList(JsonText text, ListValue list)
    {
        text.Raw("["u8);
        for (int i = 0; i < list.Count; i++)
        {
            if (i > 0)
                text.Comma();
            Write(text, list[i]);
        }

        text.Raw("]"u8);
    }
}
