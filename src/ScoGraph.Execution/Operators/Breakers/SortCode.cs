using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>
/// One number for a value, so that values of one kind are in order as their numbers are: what is sorted by its digits. Texts have one for
/// some of their units; other kinds that hold more than a number have none.
/// </summary>
internal static class SortCode
{
    /// <summary>Of so many units of a text one number tells.</summary>
    public const int Units = 3;

    private const ulong Sign = 1UL << 63;
    private const int BitsOfUnit = 17;

    /// <summary>Whether a number tells all of a value of the kind.</summary>
    public static bool Has(ValueKind kind) => kind is ValueKind.Integer or ValueKind.Float or ValueKind.Boolean or ValueKind.Date
        or ValueKind.LocalTime or ValueKind.Node or ValueKind.Relationship;

    /// <summary>The number of a value of such a kind.</summary>
    public static ulong Of(in Value value, ValueKind kind) => kind switch
    {
        ValueKind.Float => Of(value.AsFloat()),
        ValueKind.Boolean => value.AsBoolean() ? 1u : 0u,
        ValueKind.Date => (ulong)value.AsEpochDay() ^ Sign,
        ValueKind.LocalTime => (ulong)value.AsNanosecondOfDay(),
        ValueKind.Integer => (ulong)value.AsInteger() ^ Sign,
        _ => (ulong)value.AsId() ^ Sign,
    };

    /// <summary>
    /// The number of the units of UTF-16 of a text from a place on, as code points are ordered: halves of pairs are behind all others, the
    /// end is before them.
    /// </summary>
    public static ulong Of(string text, int from)
    {
        ulong code = 0;
        for (int i = from; i < from + Units; i++)
        {
            uint unit = i >= text.Length ? 0u : 1u + TextOrder.Weight(text[i]);
            code = (code << BitsOfUnit) | unit;
        }

        return code;
    }

    /// <summary>Floats as IEEE 754 orders them by their bits; both zeros are one, and NaN is the greatest.</summary>
    private static ulong Of(double number)
    {
        if (double.IsNaN(number))
            return ulong.MaxValue - 1;
        ulong bits = BitConverter.DoubleToUInt64Bits(number + 0.0);
        return (bits & Sign) != 0 ? ~bits : bits | Sign;
    }
}
