using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Values;

/// <summary>
/// Sameness for grouping and DISTINCT: equality in which null is null's like and NaN is NaN's, also inside lists and maps.
/// </summary>
internal static class Equivalence
{
    public static IEqualityComparer<Value> Comparer { get; } = new ValueComparer();

    public static bool AreEquivalent(in Value a, in Value b)
    {
        if (a.IsNumber)
            return b.IsNumber && (Numbers.AreEqual(a, b) || (Numbers.IsNaN(a) && Numbers.IsNaN(b)));
        if (a.IsString)
            return b.IsString && string.Equals(a.AsString(), b.AsString(), StringComparison.Ordinal);
        ValueKind kind = a.Kind;
        if (kind != b.Kind)
            return false;
        return kind switch
        {
            ValueKind.Null => true,
            ValueKind.List => AreEquivalent(a.AsList(), b.AsList()),
            ValueKind.Map => AreEquivalent(a.AsMap(), b.AsMap()),
            _ => Equality.AreEqual(a, b) == true,
        };
    }

    /// <summary>Equal for equivalent values.</summary>
    public static int Hash(in Value value) => value.Kind switch
    {
        ValueKind.Null => 0,
        ValueKind.Integer or ValueKind.Float => Numbers.Hash(value),
        ValueKind.Boolean => value.AsBoolean() ? 1231 : 1237,
        ValueKind.String => string.GetHashCode(value.AsString(), StringComparison.Ordinal),
        ValueKind.Node => HashCode.Combine(ValueKind.Node, value.AsId()),
        ValueKind.Relationship => HashCode.Combine(ValueKind.Relationship, value.AsId()),
        ValueKind.List or ValueKind.Map => Hash((NestedValue)value.Content!),
        ValueKind.Path => Paths.Hash(value.AsPath()),
        ValueKind.Point => PointComparison.Hash(value),
        _ => TemporalComparison.Hash(value),
    };

    private static bool AreEquivalent(ListValue a, ListValue b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (a.Count != b.Count || (a.KnownHash != b.KnownHash && a.KnownHash != 0 && b.KnownHash != 0))
            return false;
        for (int i = 0; i < a.Count; i++)
        {
            StopSignal.At(i, a.Count);
            if (!AreEquivalent(a[i], b[i]))
                return false;
        }

        return true;
    }

    private static bool AreEquivalent(MapValue a, MapValue b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (a.Count != b.Count || (a.KnownHash != b.KnownHash && a.KnownHash != 0 && b.KnownHash != 0))
            return false;
        for (int i = 0; i < a.Count; i++)
        {
            StopSignal.At(i, a.Count);
            if (!b.TryGet(a.Keys[i], out Value other) || !AreEquivalent(a.Values[i], other))
                return false;
        }

        return true;
    }

    /// <summary>What is asked for again and again, as of a key of groups, is computed once, or by each of some threads.</summary>
    private static int Hash(NestedValue value)
    {
        if (value.KnownHash == 0)
            value.KnownHash = value is ListValue list ? HashOf(list) : HashOf((MapValue)value);
        return value.KnownHash;
    }

    private static int HashOf(ListValue list)
    {
        HashCode hash = default;
        for (int i = 0; i < list.Count; i++)
        {
            StopSignal.At(i, list.Count);
            hash.Add(Hash(list[i]));
        }

        return hash.ToHashCode();
    }

    // A sum, so that the order of the entries does not matter.
    private static int HashOf(MapValue map)
    {
        int hash = map.Count;
        for (int i = 0; i < map.Count; i++)
        {
            StopSignal.At(i, map.Count);
            hash = unchecked(hash + HashCode.Combine(string.GetHashCode(map.Keys[i], StringComparison.Ordinal), Hash(map.Values[i])));
        }

        return hash;
    }

    private sealed class ValueComparer : IEqualityComparer<Value>
    {
        public bool Equals(Value x, Value y) => AreEquivalent(x, y);

        public int GetHashCode(Value obj) => Hash(obj);
    }
}
