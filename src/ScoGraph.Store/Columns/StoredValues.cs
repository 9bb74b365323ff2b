using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;
using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Store;

/// <summary>What a property may hold, and when two stored values are the same.</summary>
internal static class StoredValues
{
    /// <summary>Refuses maps, elements, paths, and lists that hold one.</summary>
    /// <exception cref="ValueException">The value cannot be stored (InvalidPropertyType).</exception>
    public static void Check(in Value value)
    {
        if (value.IsInteger || value.IsString || value.IsFloat)
            return;
        CheckKind(value, inList: false);
    }

    /// <summary>Whether a reader could not tell two values apart: equal and of one kind, NaN the same as NaN.</summary>
    public static bool Same(in Value a, in Value b)
    {
        if (a.Kind != b.Kind)
            return false;
        switch (a.Kind)
        {
            case ValueKind.Null:
                return true;
            case ValueKind.String:
                return a.AsString() == b.AsString();
            case ValueKind.List:
                return SameItems(a.AsList().Items, b.AsList().Items);
            case ValueKind.Boolean or ValueKind.Integer or ValueKind.Float or ValueKind.Date or ValueKind.LocalTime:
                return a.AsInteger() == b.AsInteger();
            case ValueKind.Point:
                return PointComparison.AreEqual(a, b);
            default:
                return TemporalComparison.AreEqual(a, b);
        }
    }

    private static bool SameItems(ReadOnlySpan<Value> a, ReadOnlySpan<Value> b)
    {
        if (a.Length != b.Length)
            return false;
        for (int i = 0; i < a.Length; i++)
        {
            if (!Same(a[i], b[i]))
                return false;
        }

        return true;
    }

    private static void CheckKind(in Value value, bool inList)
    {
        if (value.Kind is ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path)
            throw StoreErrors.InvalidPropertyType(value.Kind, inList);
        if (value.Kind != ValueKind.List)
            return;
        ListValue list = value.AsList();
        for (int i = 0; i < list.Count; i++)
        {
            StopSignal.At(i, list.Count);
            CheckKind(list[i], inList: true);
        }
    }
}
