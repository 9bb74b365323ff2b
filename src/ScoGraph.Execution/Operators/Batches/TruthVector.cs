using System.Numerics;
using System.Runtime.CompilerServices;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>Whether a condition holds, as a value.</summary>
/// <param name="holds">The condition.</param>
/// <param name="fails">That it does not hold: where neither is true it is null. Null for a condition of which one always is.</param>
internal sealed class TruthVector(IBatchTest holds, IBatchTest? fails) : RowVector
{
    private readonly Marks _true = new();
    private readonly Marks _false = new();

    public override void Begin(Frame frame)
    {
        holds.Begin(frame);
        fails?.Begin(frame);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        _true.Begin(count);
        if (!holds.Test(frame, rows, from, count, _true))
            return false;
        (Kind, IsWhole) = (VectorKind.Truths, true);
        if (Integers.Length == 0)
            Integers = new long[Size];
        for (int row = 0; row < count; row++)
            Integers[row] = (long)(_true.Words[row / Marks.WordSize] >> (row % Marks.WordSize)) & 1;
        return fails is null || ReadPresent(frame, rows, from, count);
    }

    private bool ReadPresent(Frame frame, BatchRows rows, int from, int count)
    {
        _false.Begin(count);
        _false.Remove(_true);
        if (!fails!.Test(frame, rows, from, count, _false))
            return false;
        if (_true.Count + _false.Count == count)
            return true;
        Lose(0);
        Present.AsSpan(0, count).Clear();
        for (int word = 0; word < _true.Words.Length; word++)
        {
            for (ulong bits = _true.Words[word] | _false.Words[word]; bits != 0; bits &= bits - 1)
                Present[(word * Marks.WordSize) + BitOperations.TrailingZeroCount(bits)] = true;
        }

        return true;
    }
}
