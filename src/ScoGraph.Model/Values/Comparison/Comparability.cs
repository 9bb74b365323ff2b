using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Values;

/// <summary>
/// The language's <c>&lt;</c> and <c>&lt;=</c>: null where two values are incomparable (of different kinds, two points or
/// durations, or a null decides).
/// </summary>
internal static class Comparability
{
    public static bool? Less(in Value a, in Value b) => Compare(a, b) is { } sign ? sign is not Unordered and < 0 : null;

    public static bool? LessOrEqual(in Value a, in Value b) => Compare(a, b) is { } sign ? sign is not Unordered and <= 0 : null;

    // What comparing with NaN gives: neither less nor equal nor greater, yet not unknown.
    private const int Unordered = int.MaxValue;

    /// <summary>A sign, <see cref="Unordered"/>, or null for incomparable.</summary>
    private static int? Compare(in Value a, in Value b)
    {
        if (a.IsNumber)
            return b.IsNumber ? CompareNumbers(a, b) : null;
        ValueKind kind = a.Kind;
        if (kind != b.Kind)
            return null;
        return kind switch
        {
            ValueKind.Null or ValueKind.Duration or ValueKind.Point => null,
            ValueKind.String => TextOrder.Compare(a.AsString(), b.AsString()),
            ValueKind.Boolean => a.AsBoolean().CompareTo(b.AsBoolean()),
            ValueKind.Node or ValueKind.Relationship => a.AsId().CompareTo(b.AsId()),
            ValueKind.List => CompareItems(a.AsList().Items, b.AsList().Items),
            ValueKind.Map => CompareMaps(a.AsMap(), b.AsMap()),
            ValueKind.Path => Paths.Compare(a.AsPath(), b.AsPath()),
            _ => TemporalComparison.CompareTotal(a, b),
        };
    }

    private static int CompareNumbers(in Value a, in Value b) =>
        Numbers.IsNaN(a) || Numbers.IsNaN(b) ? Unordered : Numbers.Compare(a, b);

    // The first pair that is not equal decides.
    private static int? CompareItems(ReadOnlySpan<Value> a, ReadOnlySpan<Value> b)
    {
        for (int i = 0; i < a.Length && i < b.Length; i++)
        {
            StopSignal.At(i, a.Length);
            bool? equal = Equality.AreEqual(a[i], b[i]);
            if (equal is null)
                return null;
            if (equal == false)
                return Compare(a[i], b[i]);
        }

        return a.Length.CompareTo(b.Length);
    }

    // The standard leaves the order of maps open, except that one with a null value is incomparable.
    private static int? CompareMaps(MapValue a, MapValue b)
    {
        if (HasNull(a) || HasNull(b))
            return null;
        SortedMap left = new(a), right = new(b);
        int keys = left.CompareKeys(right);
        return keys != 0 ? keys : CompareItems(left.Values, right.Values);
    }

    private static bool HasNull(MapValue map)
    {
        foreach (Value value in map.Values)
        {
            if (value.IsNull)
                return true;
        }

        return false;
    }
}
