using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Columns;

/// <summary>
/// What the first branch gives whose comparison holds, all of them integers or null. All are computed of all rows: where one cannot be,
/// rows are looked at one by one, which computes no more than it needs.
/// </summary>
/// <param name="conditions">The comparisons.</param>
/// <param name="results">What each branch gives.</param>
/// <param name="otherwise">What is given where none holds.</param>
internal sealed class CaseVector(ImmutableArray<VectorComparison> conditions, ImmutableArray<RowVector> results, RowVector otherwise)
    : RowVector
{
    private readonly Marks _marks = new();

    public override void Begin(Frame frame)
    {
        foreach (VectorComparison condition in conditions)
            condition.Begin(frame);
        foreach (RowVector result in results)
            result.Begin(frame);
        otherwise.Begin(frame);
    }

    public override bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        (Kind, IsWhole) = (VectorKind.Integers, true);
        if (Integers.Length == 0)
            Integers = new long[Size];
        if (!TryRead(otherwise, frame, rows, from, count))
            return false;
        otherwise.Integers.AsSpan(0, count).CopyTo(Integers);
        if (!otherwise.IsWhole)
            CopyPresent(otherwise, count);

        // The first that holds is the last that is written.
        for (int branch = results.Length - 1; branch >= 0; branch--)
        {
            if (!TryRead(results[branch], frame, rows, from, count) || !conditions[branch].TryMark(frame, rows, from, count, _marks))
                return false;
            Choose(_marks.Words, results[branch].Integers, Integers.AsSpan(0, count));
            if (!IsWhole || !results[branch].IsWhole)
                ChoosePresent(results[branch], count);
        }

        return true;
    }

    private static bool TryRead(RowVector vector, Frame frame, BatchRows rows, int from, int count) =>
        vector.Read(frame, rows, from, count) && vector.Kind == VectorKind.Integers;

    // Compiled for speed from its first run: a query that is asked a few times is over before the runtime would do that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Choose(ReadOnlySpan<ulong> marks, ReadOnlySpan<long> those, Span<long> values)
    {
        those = those[..values.Length];
        for (int row = 0; row < values.Length; row++)
        {
            long chosen = -(long)(marks[row >> 6] >> (row & 63) & 1);
            values[row] = (those[row] & chosen) | (values[row] & ~chosen);
        }
    }

    private void ChoosePresent(RowVector vector, int count)
    {
        if (IsWhole)
            Lose(count);
        for (int row = 0; row < count; row++)
        {
            if ((_marks.Words[row >> 6] >> (row & 63) & 1) != 0)
                Present[row] = vector.IsWhole || vector.Present[row];
        }
    }
}
