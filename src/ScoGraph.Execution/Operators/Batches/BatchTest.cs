using System.Runtime.CompilerServices;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Operators.Breakers.Columns;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>
/// Tests a condition of many rows: integers in loops without branches, whether two have the same of one property by numbers of its values,
/// anything else value by value. One run's.
/// </summary>
internal sealed class BatchTest(BatchCondition condition)
{
    private readonly ColumnVector? _left = Vector(condition.Left);
    private readonly ColumnVector? _right = Vector(condition.Right);
    private SameValues? _same = SameValues.Of(condition);

    /// <summary>Notes for each row that it does not fit.</summary>
    /// <param name="frame">The run.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="fits">For each 1; takes 0 where the condition does not hold.</param>
    public void Test(Frame frame, BatchRows rows, int from, Span<byte> fits)
    {
        if (_same is not null)
        {
            if (_same.TryTest(frame, rows, from, fits))
                return;
            _same = null;
        }

        Value left = Read(condition.Left, _left, frame, rows, from, fits.Length);
        Value right = Read(condition.Right, _right, frame, rows, from, fits.Length);
        if (_left is not null && condition.Test.Comparison is { } comparison && IsWhole(_left))
        {
            ReadOnlySpan<long> values = _left.Integers[..fits.Length];
            if (_right is null && right.IsInteger && _left.Kind == VectorKind.Integers)
            {
                Compare(comparison, values, right.AsInteger(), fits);
                return;
            }

            if (_right is not null && _right.Kind == _left.Kind && IsWhole(_right))
            {
                Compare(comparison, values, _right.Integers[..fits.Length], fits);
                return;
            }
        }

        for (int row = 0; row < fits.Length; row++)
        {
            if (fits[row] != 0 && !condition.Test.Holds(_left?[row] ?? left, _right?[row] ?? right))
                fits[row] = 0;
        }
    }

    private static ColumnVector? Vector(BatchTerm term) =>
        term.Source is { } source ? new ColumnVector(source, onlyPresent: false) : null;

    private static bool IsWhole(ColumnVector values) =>
        values is { Kind: VectorKind.Integers or VectorKind.Nodes, IsWhole: true };

    private static Value Read(BatchTerm term, ColumnVector? values, Frame frame, BatchRows rows, int from, int count)
    {
        if (values is null)
            return term.Same!(frame);
        values.Read(frame, rows[rows.PlaceOf(values.Source.Slot)].AsSpan(from, count), ascends: false);
        return default;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compare(Comparison comparison, ReadOnlySpan<long> left, long right, Span<byte> fits)
    {
        (bool less, bool equal, bool greater) = Allowed(comparison);
        for (int i = 0; i < fits.Length; i++)
            fits[i] &= Holds(left[i], right, less, equal, greater);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compare(Comparison comparison, ReadOnlySpan<long> left, ReadOnlySpan<long> right, Span<byte> fits)
    {
        (bool less, bool equal, bool greater) = Allowed(comparison);
        for (int i = 0; i < fits.Length; i++)
            fits[i] &= Holds(left[i], right[i], less, equal, greater);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Holds(long left, long right, bool less, bool equal, bool greater) =>
        (byte)((left < right & less) | (left == right & equal) | (left > right & greater) ? 1 : 0);

    private static (bool Less, bool Equal, bool Greater) Allowed(Comparison comparison) => comparison switch
    {
        Comparison.Equal => (false, true, false),
        Comparison.NotEqual => (true, false, true),
        Comparison.Less => (true, false, false),
        Comparison.LessOrEqual => (true, true, false),
        Comparison.Greater => (false, false, true),
        _ => (false, true, true),
    };
}
