using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Model.Values;

/// <summary>
/// The language's <c>=</c>: true, false, or unknown (null) where a null would have to be known to decide. Values of different kinds
/// are not equal, numbers aside.
/// </summary>
internal static class Equality
{
    public static bool? AreEqual(in Value a, in Value b)
    {
        // The kinds that filters compare most go first.
        if (a.IsNumber && b.IsNumber)
            return Numbers.AreEqual(a, b);
        if (a.IsString && b.IsString)
            return string.Equals(a.AsString(), b.AsString(), StringComparison.Ordinal);
        if (a.IsNull || b.IsNull)
            return null;
        ValueKind kind = a.Kind;
        if (kind != b.Kind)
            return false;
        return kind switch
        {
            ValueKind.Boolean => a.AsBoolean() == b.AsBoolean(),
            ValueKind.Node or ValueKind.Relationship => a.AsId() == b.AsId(),
            ValueKind.List => Lists(a.AsList(), b.AsList()),
            ValueKind.Map => Maps(a.AsMap(), b.AsMap()),
            ValueKind.Path => Paths.AreEqual(a.AsPath(), b.AsPath()),
            ValueKind.Point => PointComparison.AreEqual(a, b),
            _ => TemporalComparison.AreEqual(a, b),
        };
    }

    private static bool? Lists(ListValue a, ListValue b)
    {
        if (a.Count != b.Count)
            return false;
        bool? result = true;
        for (int i = 0; i < a.Count; i++)
        {
            StopSignal.At(i, a.Count);
            bool? items = AreEqual(a[i], b[i]);
            if (items == false)
                return false;
            if (items is null)
                result = null;
        }

        return result;
    }

    private static bool? Maps(MapValue a, MapValue b)
    {
        if (a.Count != b.Count)
            return false;
        ReadOnlySpan<string> keys = a.Keys;
        foreach (string key in keys)
        {
            if (!b.TryGet(key, out _))
                return false;
        }

        bool? result = true;
        for (int i = 0; i < keys.Length; i++)
        {
            StopSignal.At(i, keys.Length);
            b.TryGet(keys[i], out Value other);
            bool? entries = AreEqual(a.Values[i], other);
            if (entries == false)
                return false;
            if (entries is null)
                result = null;
        }

        return result;
    }
}
