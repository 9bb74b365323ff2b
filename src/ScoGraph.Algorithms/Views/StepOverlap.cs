using System.Numerics;

namespace ScoGraph.Algorithms.Views;

/// <summary>
/// Whether two ascending lists of a node's neighbours have none twice, and not the node itself, as far as that is seen at a glance: where
/// one ends before the other begins, as where each pair is stored once and from the smaller id, they have nothing in common.
/// </summary>
internal static class StepOverlap
{
    /// <summary>Whether that is so; false also where it is not seen.</summary>
    public static bool IsNone(ReadOnlySpan<int> one, ReadOnlySpan<int> other, int node)
    {
        bool isApart = one.IsEmpty || other.IsEmpty || one[^1] < other[0] || other[^1] < one[0];
        return isApart && IsOutside(one, node) && IsOutside(other, node) && !HasRepeats(one) && !HasRepeats(other);
    }

    private static bool IsOutside(ReadOnlySpan<int> ascending, int node) =>
        ascending.IsEmpty || node < ascending[0] || node > ascending[^1];

    private static bool HasRepeats(ReadOnlySpan<int> ascending)
    {
        int at = 0;
        for (; at < ascending.Length - Vector<int>.Count; at += Vector<int>.Count)
        {
            if (Vector.EqualsAny(new Vector<int>(ascending[at..]), new Vector<int>(ascending[(at + 1)..])))
                return true;
        }

        for (; at + 1 < ascending.Length; at++)
        {
            if (ascending[at] == ascending[at + 1])
                return true;
        }

        return false;
    }
}
