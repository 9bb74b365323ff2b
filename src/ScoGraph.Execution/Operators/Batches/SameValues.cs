using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Operators.Columns.Keys;
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
    private readonly KeyColumn _values = new(() => new ColumnVector(left, VectorNeed.Values), new KeySlot(left.Slot));
    private readonly BatchRows _side = new([left.Slot], [left.OfRelationship]);
    private readonly int[] _left = new int[RowVector.Size];
    private readonly int[] _right = new int[RowVector.Size];
    private readonly HeldMemory _held = new();

    /// <summary>Makes it for a condition that says no more; null for others.</summary>
    public static SameValues? Of(BatchCondition condition) => condition is
    {
        Same: (var left, var right), Test.Comparison: Comparison.Equal or Comparison.NotEqual,
    }
        && left.Key == right.Key && left.OfRelationship == right.OfRelationship
            ? new SameValues(left, right, condition.Test.Comparison == Comparison.Equal) : null;

    public void Begin(Frame frame) => _values.Begin(frame);

    /// <summary>Takes the marks of rows away that do not fit; null is neither equal to anything nor different.</summary>
    /// <returns>False where values have been met that are neither all strings nor all integers.</returns>
    public bool TryTest(Frame frame, BatchRows rows, int from, int count, Marks marked)
    {
        Span<int> one = _left.AsSpan(0, count), other = _right.AsSpan(0, count);
        if (!Find(frame, rows, left.Slot, from, one) || !Find(frame, rows, right.Slot, from, other) || !_values.IsExact)
            return false;
        _held.Grow(frame, _values.Bytes);
        Compare(_left, _right, _values.Missing, mustEqual, marked.Words.AsSpan(0, (count + Marks.WordSize - 1) / Marks.WordSize));
        return true;
    }

    /// <summary>Gives back what was held, as it is asked no more.</summary>
    public void Release(Frame frame) => _held.Release(frame);

    /// <summary>Finds the numbers of one side, as if its nodes or relationships stood on the left.</summary>
    private bool Find(Frame frame, BatchRows rows, int slot, int from, Span<int> numbers)
    {
        _side[0] = rows[rows.PlaceOf(slot)];
        if (!_values.Read(frame, _side, from, numbers))
            return false;
        _values.Find(numbers, null);
        return true;
    }

    /// <summary>Compares as many numbers as there are words of marks for; what stands behind the last row has no mark to lose.</summary>
    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compare(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int missing, bool mustEqual, Span<ulong> marked)
    {
        ReadOnlySpan<Vector512<int>> ones = MemoryMarshal.Cast<int, Vector512<int>>(left);
        ReadOnlySpan<Vector512<int>> others = MemoryMarshal.Cast<int, Vector512<int>>(right)[..ones.Length];
        Vector512<int> absent = Vector512.Create(missing), turned = mustEqual ? Vector512<int>.Zero : Vector512<int>.AllBitsSet;
        for (int word = 0, at = 0; word < marked.Length; word++)
        {
            ulong bits = 0;
            for (int shift = 0; shift < Marks.WordSize; shift += Vector512<int>.Count, at++)
            {
                Vector512<int> fits = (Vector512.Equals(ones[at], others[at]) ^ turned)
                    & ~Vector512.Equals(ones[at], absent) & ~Vector512.Equals(others[at], absent);
                bits |= fits.ExtractMostSignificantBits() << shift;
            }

            marked[word] &= bits;
        }
    }
}
