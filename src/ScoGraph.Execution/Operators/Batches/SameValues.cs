using System.Runtime.CompilerServices;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Operators.Breakers.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>
/// Compares one property of two nodes, or of two relationships, by numbers of its values, which are looked for once for each: strings are
/// not compared again and again. One run's.
/// </summary>
/// <param name="left">The property of the one.</param>
/// <param name="right">The same of the other.</param>
/// <param name="mustEqual">Whether the two must be equal, not different.</param>
internal sealed class SameValues(ColumnSource left, ColumnSource right, bool mustEqual)
{
    private readonly KeyColumn _values = new(left);
    private readonly int[] _left = new int[ColumnVector.Size];
    private readonly int[] _right = new int[ColumnVector.Size];

    /// <summary>Makes it for a condition that says no more; null for others.</summary>
    public static SameValues? Of(BatchCondition condition) => condition is
    {
        Left.Source: { Key: { } key } left, Right.Source: { } right, Test.Comparison: Comparison.Equal or Comparison.NotEqual,
    }
        && right.Key == key && right.OfRelationship == left.OfRelationship
            ? new SameValues(left, right, condition.Test.Comparison == Comparison.Equal) : null;

    /// <summary>Notes for each row whether it fits; null is neither equal to anything nor different.</summary>
    /// <returns>False where values have been met that are neither all strings nor all integers.</returns>
    public bool TryTest(Frame frame, BatchRows rows, int from, Span<byte> fits)
    {
        Span<int> one = _left.AsSpan(0, fits.Length), other = _right.AsSpan(0, fits.Length);
        _values.Find(frame, rows[rows.PlaceOf(left.Slot)].AsSpan(from, fits.Length), false, one, null);
        _values.Find(frame, rows[rows.PlaceOf(right.Slot)].AsSpan(from, fits.Length), false, other, null);
        if (!_values.IsExact)
            return false;
        Compare(one, other, _values.Missing, mustEqual, fits);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compare(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int missing, bool mustEqual, Span<byte> fits)
    {
        for (int i = 0; i < fits.Length; i++)
        {
            bool fit = (left[i] == right[i]) == mustEqual & left[i] != missing & right[i] != missing;
            fits[i] &= (byte)(fit ? 1 : 0);
        }
    }
}
