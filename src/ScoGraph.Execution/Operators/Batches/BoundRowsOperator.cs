using System.Collections.Immutable;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>
/// Leaves rows out that cannot be among the first of a top-k, by its first key, which is computed of many rows at once. Equal ones stay, as
/// other keys decide.
/// </summary>
/// <param name="makeKey">Makes the first key of a run.</param>
/// <param name="descending">Whether the greatest come first.</param>
/// <param name="makeOthers">Makes what else is computed of rows that may fail: none is left out for which it does.</param>
internal sealed class BoundRowsOperator(Func<RowVector> makeKey, bool descending, ImmutableArray<Func<RowVector>> makeOthers)
    : Operator, IBatchTaker
{
    private readonly int[] _kept = new int[RowVector.Size];
    private RowVector? _key;
    private RowVector[] _others = [];

    /// <inheritdoc/>
    public bool TakesBatches => true;

    public override bool Process(Frame frame) => Next.Process(frame);

    /// <inheritdoc/>
    public bool Take(Frame frame, BatchRows rows)
    {
        RowVector key = _key ??= Make(frame);
        for (int from = 0; from < rows.Count; from += RowVector.Size)
        {
            int count = Math.Min(RowVector.Size, rows.Count - from);
            if (Next is not IRowBound taker || !taker.TryRead(out Value bound) || !TryCompute(key, frame, rows, from, count))
            {
                if (!rows.PassOn(from, count, Next, frame))
                    return false;
                continue;
            }

            foreach (int row in _kept.AsSpan(0, Keep(key, bound, count)))
            {
                frame.Tick();
                rows.Put(from + row, frame);
                if (!Next.Process(frame))
                    return false;
            }
        }

        return true;
    }

    private RowVector Make(Frame frame)
    {
        _others = [.. makeOthers.Select(make => make())];
        RowVector key = makeKey();
        key.Begin(frame);
        foreach (RowVector other in _others)
            other.Begin(frame);
        return key;
    }

    private bool TryCompute(RowVector key, Frame frame, BatchRows rows, int from, int count)
    {
        if (!key.Read(frame, rows, from, count))
            return false;
        foreach (RowVector other in _others)
        {
            if (!other.Read(frame, rows, from, count))
                return false;
        }

        return true;
    }

    /// <summary>Notes the rows that may be among the first.</summary>
    /// <returns>How many they are.</returns>
    private int Keep(RowVector key, in Value bound, int count)
    {
        if (key is { Kind: VectorKind.Integers, IsWhole: true } && bound.IsInteger)
            return Keep(key.Integers.AsSpan(0, count), bound.AsInteger());
        int kept = 0, sign = descending ? -1 : 1;
        for (int row = 0; row < count; row++)
        {
            _kept[kept] = row;
            kept += Orderability.Compare(key[row], bound) * sign <= 0 ? 1 : 0;
        }

        return kept;
    }

    private int Keep(ReadOnlySpan<long> integers, long bound)
    {
        (long least, long greatest) = descending ? (bound, long.MaxValue) : (long.MinValue, bound);
        int kept = 0;
        for (int row = 0; integers[row..].IndexOfAnyInRange(least, greatest) is var next and >= 0 && (row += next) < integers.Length; row++)
            _kept[kept++] = row;
        return kept;
    }
}
