using System.Globalization;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Functions.Scalar.Conversion;

/// <summary>
/// The conversions between scalar kinds. Each gives C# null for a kind that it does not take, and the language's null for a string
/// that it cannot read.
/// </summary>
internal static class Conversions
{
    private const double TwoTo63 = 9223372036854775808.0;

    public static Value? ToInteger(in Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Integer => value,
        ValueKind.Boolean => Value.FromInteger(value.AsBoolean() ? 1 : 0),
        ValueKind.Float => Truncate(value.AsFloat()),
        ValueKind.String => ReadInteger(value.AsString()),
        _ => null,
    };

    public static Value? ToFloat(in Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Float => value,
        ValueKind.Integer => Value.FromFloat(value.AsInteger()),
        ValueKind.String => double.TryParse(value.AsString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? Value.FromFloat(number) : Value.Null,
        _ => null,
    };

    public static Value? ToBoolean(in Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Boolean => value,
        ValueKind.Integer => Value.FromBoolean(value.AsInteger() != 0),
        ValueKind.String => bool.TryParse(value.AsString(), out bool flag) ? Value.FromBoolean(flag) : Value.Null,
        _ => null,
    };

    public static Value? ToString(in Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.String => value,
        ValueKind.Boolean => Value.FromString(value.AsBoolean() ? "true" : "false"),
        ValueKind.Integer => Value.FromString(value.AsInteger().ToString(CultureInfo.InvariantCulture)),
        ValueKind.Float => Value.FromString(FloatText.Write(value.AsFloat())),
        ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime or ValueKind.Duration =>
            Value.FromString(TemporalText.Print(value)),
        ValueKind.Point => Value.FromString(LiteralText.Write(value)),
        _ => null,
    };

    /// <summary>A list of the converted items, null for those that cannot be converted.</summary>
    public static Value Each(ListValue list, Conversion convert)
    {
        MemoryMeter.Require(ValueSize.List(list.Count));
        Value[] items = new Value[list.Count];
        for (int i = 0; i < items.Length; i++)
        {
            StopSignal.At(i, items.Length);
            items[i] = convert(list[i]) ?? Value.Null;
        }

        return Value.FromList(items);
    }

    private static Value ReadInteger(string text)
    {
        if (long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long integer))
            return Value.FromInteger(integer);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? Truncate(number) : Value.Null;
    }

    // What no integer can hold, NaN among it, has none.
    private static Value Truncate(double number) =>
        number >= -TwoTo63 && number < TwoTo63 ? Value.FromInteger((long)number) : Value.Null;

    internal delegate Value? Conversion(in Value value);
}
