using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Procedures.Apoc.Calls;

/// <summary>.NET values compared as the language compares them: as DISTINCT does, where 1 is 1.0, and as ORDER BY does.</summary>
internal sealed class AsValues : IEqualityComparer<object?>, IComparer<object?>
{
    public static AsValues Comparer { get; } = new();

    private AsValues()
    {
    }

    public new bool Equals(object? x, object? y) => Equivalence.AreEquivalent(ClrValues.FromClr(x), ClrValues.FromClr(y));

    public int GetHashCode(object? obj) => Equivalence.Hash(ClrValues.FromClr(obj));

    public int Compare(object? x, object? y) => Orderability.Compare(ClrValues.FromClr(x), ClrValues.FromClr(y));
}
