using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;

namespace ScoGraph.Store;

/// <summary>
/// A value as an index knows it: two keys are equal where the language's <c>=</c> is true of the values, so a whole float is the integer
/// that it equals. Only kinds of which that is simple have keys; of the others an index knows nothing.
/// </summary>
internal readonly record struct IndexKey(ValueKind Kind, long Bits, string? Text)
{
    private const double FirstTooLarge = 9223372036854775808.0;

    /// <summary>Whether a question for a value of this kind can be answered by an index.</summary>
    public static bool IsKnown(ValueKind kind) => kind is ValueKind.Null or ValueKind.Boolean or ValueKind.Integer
        or ValueKind.Float or ValueKind.String or ValueKind.Date or ValueKind.LocalTime or ValueKind.Point;

    /// <summary>The key of a value; none for null and NaN, which equal nothing, and for kinds that are not known.</summary>
    public static bool TryMake(in Value value, out IndexKey key)
    {
        key = default;
        switch (value.Kind)
        {
            case ValueKind.String:
                key = new IndexKey(ValueKind.String, 0, value.AsString());
                return true;
            case ValueKind.Boolean or ValueKind.Integer or ValueKind.Date or ValueKind.LocalTime:
                key = new IndexKey(value.Kind, value.AsInteger(), null);
                return true;
            case ValueKind.Float:
                return TryMake(value.AsFloat(), out key);
            case ValueKind.Point:
                key = new IndexKey(ValueKind.Point, 0, value.As<PointValue>().Key);
                return true;
            default:
                return false;
        }
    }

    private static bool TryMake(double number, out IndexKey key)
    {
        bool whole = number >= -FirstTooLarge && number < FirstTooLarge && Math.Floor(number) == number;
        key = whole ? new IndexKey(ValueKind.Integer, (long)number, null)
            : new IndexKey(ValueKind.Float, BitConverter.DoubleToInt64Bits(number), null);
        return !double.IsNaN(number);
    }
}
