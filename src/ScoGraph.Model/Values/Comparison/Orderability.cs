using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Values;

/// <summary>
/// The total order of all values that ORDER BY, min and max use: maps, nodes, relationships, lists, paths, points, date-times, local
/// date-times, dates, times, local times, durations, strings, booleans, numbers with NaN as the greatest, null. Values compare as 0
/// exactly where they are equivalent.
/// </summary>
internal static class Orderability
{
    public static IComparer<Value> Comparer { get; } = new ValueComparer();

    public static int Compare(in Value a, in Value b)
    {
        if (a.IsInteger && b.IsInteger)
            return a.AsInteger().CompareTo(b.AsInteger());
        ValueKind left = a.Kind, right = b.Kind;
        if (left != right)
        {
            int ranks = Rank(left).CompareTo(Rank(right));
            return ranks != 0 ? ranks : CompareNumbers(a, b);
        }

        return left switch
        {
            ValueKind.Null => 0,
            ValueKind.Float => CompareNumbers(a, b),
            ValueKind.String => TextOrder.Compare(a.AsString(), b.AsString()),
            ValueKind.Boolean => a.AsBoolean().CompareTo(b.AsBoolean()),
            ValueKind.Node or ValueKind.Relationship => a.AsId().CompareTo(b.AsId()),
            ValueKind.List => CompareItems(a.AsList().Items, b.AsList().Items),
            ValueKind.Map => CompareMaps(a.AsMap(), b.AsMap()),
            ValueKind.Path => Paths.Compare(a.AsPath(), b.AsPath()),
            ValueKind.Point => PointComparison.Compare(a, b),
            _ => TemporalComparison.CompareTotal(a, b),
        };
    }

    /// <summary>Where the values of a kind stand among those of other kinds: all of one rank are together.</summary>
    public static int Rank(ValueKind kind) => kind switch
    {
        ValueKind.Map => 0,
        ValueKind.Node => 1,
        ValueKind.Relationship => 2,
        ValueKind.List => 3,
        ValueKind.Path => 4,
        ValueKind.Point => 5,
        ValueKind.DateTime => 6,
        ValueKind.LocalDateTime => 7,
        ValueKind.Date => 8,
        ValueKind.Time => 9,
        ValueKind.LocalTime => 10,
        ValueKind.Duration => 11,
        ValueKind.String => 12,
        ValueKind.Boolean => 13,
        ValueKind.Integer or ValueKind.Float => 14,
        _ => 15,
    };

    private static int CompareNumbers(in Value a, in Value b)
    {
        bool left = Numbers.IsNaN(a), right = Numbers.IsNaN(b);
        return left || right ? left.CompareTo(right) : Numbers.Compare(a, b);
    }

    private static int CompareItems(ReadOnlySpan<Value> a, ReadOnlySpan<Value> b)
    {
        for (int i = 0; i < a.Length && i < b.Length; i++)
        {
            StopSignal.At(i, a.Length);
            int items = Compare(a[i], b[i]);
            if (items != 0)
                return items;
        }

        return a.Length.CompareTo(b.Length);
    }

    private static int CompareMaps(MapValue a, MapValue b)
    {
        SortedMap left = new(a), right = new(b);
        int keys = left.CompareKeys(right);
        return keys != 0 ? keys : CompareItems(left.Values, right.Values);
    }

    private sealed class ValueComparer : IComparer<Value>
    {
        public int Compare(Value x, Value y) => Orderability.Compare(x, y);
    }
}
