using System.Globalization;
using System.Text.Json;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Json.Trees;

/// <summary>Trees as values: lists as lists, objects as maps.</summary>
internal static class JsonTreeValues
{
    /// <exception cref="GraphFormatException">A number does not fit, or lists are too large.</exception>
    public static Value Read(WholeJson json, JsonTree tree) => tree.Kind switch
    {
        JsonTokenType.String => Value.FromString(tree.Text),
        JsonTokenType.Number => ReadNumber(json, tree),
        JsonTokenType.True => Value.True,
        JsonTokenType.False => Value.False,
        JsonTokenType.StartArray => Whole(json, tree, () => Value.FromList([.. tree.Items.Select(item => Read(json, item))])),
        JsonTokenType.StartObject => Whole(json, tree, () => Value.From(
            new MapValue([.. tree.Members.Select(m => m.Name)], [.. tree.Members.Select(m => Read(json, m.Value))]))),
        _ => Value.Null,
    };

    private static Value ReadNumber(WholeJson json, JsonTree tree)
    {
        if (json.NotFinite(tree.Offset) is { } notFinite)
            return Value.FromFloat(notFinite);
        if (tree.Text.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
            return long.TryParse(tree.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
                ? Value.FromInteger(integer) : throw json.Fail(tree.Offset, FormatErrors.IntegerTooLarge);
        return double.TryParse(tree.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? Value.FromFloat(number) : throw json.Fail(tree.Offset, FormatErrors.FloatTooLarge);
    }

    private static Value Whole(WholeJson json, JsonTree tree, Func<Value> make)
    {
        try
        {
            return make();
        }
        catch (ValueException mistake)
        {
            throw json.Fail(tree.Offset, mistake.Message, mistake);
        }
    }
}
