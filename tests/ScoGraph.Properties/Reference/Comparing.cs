using System.Globalization;

namespace ScoGraph.Properties.Reference;

/// <summary>
/// Equality and comparison as conditions see them, order as ORDER BY sees it, and equivalence as DISTINCT and grouping see it.
/// </summary>
internal static class Comparing
{
    public static bool? Same(object? a, object? b)
    {
        switch (a, b)
        {
            case (null, _) or (_, null):
                return null;
            case (long or double, long or double):
                return Number(a) == Number(b);
            case (List<object?> x, List<object?> y):
                return x.Count != y.Count ? false : Logic.All(x.Zip(y, Same));
            case (Dictionary<string, object?> x, Dictionary<string, object?> y):
                return !x.Keys.ToHashSet().SetEquals(y.Keys) ? false : Logic.All(x.Select(e => Same(e.Value, y[e.Key])));
            case (Element, Element):
                return ReferenceEquals(a, b);
            case (RefPath x, RefPath y):
                return x.Nodes.SequenceEqual(y.Nodes) && x.Relationships.SequenceEqual(y.Relationships);
            default:
                return a.GetType() == b.GetType() && a.Equals(b);
        }
    }

    /// <summary>Below 0, 0 or above 0; null where the two cannot be compared.</summary>
    public static int? Compare(object? a, object? b)
    {
        switch (a, b)
        {
            case (long or double, long or double):
                return Number(a).CompareTo(Number(b));
            case (string x, string y):
                return string.CompareOrdinal(x, y);
            case (bool x, bool y):
                return x.CompareTo(y);
            case (List<object?> x, List<object?> y):
                for (int i = 0; i < Math.Min(x.Count, y.Count); i++)
                {
                    if (Compare(x[i], y[i]) is not 0 and var decided)
                        return decided;
                }

                return x.Count.CompareTo(y.Count);
            default:
                return null;
        }
    }

    /// <summary>The ascending order of ORDER BY for values of one type; null is last.</summary>
    public static int Order(object? a, object? b)
    {
        switch (a, b)
        {
            case (null, null):
                return 0;
            case (null, _):
                return 1;
            case (_, null):
                return -1;
            case (List<object?> x, List<object?> y):
                for (int i = 0; i < Math.Min(x.Count, y.Count); i++)
                {
                    if (Order(x[i], y[i]) is not 0 and int decided)
                        return decided;
                }

                return x.Count.CompareTo(y.Count);
            default:
                return Compare(a, b) ?? throw new ReferenceException($"No order is known between {a} and {b}.");
        }
    }

    /// <summary>A text that two values share exactly where they are the same for DISTINCT and grouping.</summary>
    public static string Key(object? value) => value switch
    {
        null => "null",
        long or double => (Number(value) + 0.0).ToString("R", CultureInfo.InvariantCulture),
        string s => "'" + s + "'",
        bool b => b ? "true" : "false",
        List<object?> list => "[" + string.Join(",", list.Select(Key)) + "]",
        Dictionary<string, object?> map =>
            "{" + string.Join(",", map.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Key + ":" + Key(e.Value))) + "}",
        RefNode n => "(" + n["i"] + "#" + n.GetHashCode() + ")",
        RefRelationship r => "[" + r["k"] + "#" + r.GetHashCode() + "]",
        RefPath p => "<" + string.Join(",", p.Nodes.Select(Key)) + string.Join(",", p.Relationships.Select(Key)) + ">",
        _ => throw new ReferenceException($"{value.GetType().Name} has no key."),
    };

    public static double Number(object? value) => value is long l ? l : (double)value!;
}
