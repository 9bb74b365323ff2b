using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>
/// Passes rows on that meet every condition: tested many at once where they come so, and passed on so where they are wanted so. Where a
/// condition cannot be computed of all of them, they are looked at one by one, so that it fails where it would.
/// </summary>
/// <param name="whole">The conditions, for one row.</param>
/// <param name="conditions">The same for many.</param>
/// <param name="read">The slots that are read behind.</param>
internal sealed class BatchFilterOperator(ImmutableArray<Condition> whole, ImmutableArray<Func<IBatchTest>> conditions, int[] read)
    : Operator, IBatchTaker
{
    private readonly Marks _marked = new();
    private IBatchTest[] _tests = [];
    private BatchRows? _rows;
    private int[] _places = [];

    /// <inheritdoc/>
    public bool TakesBatches => true;

    public override bool Process(Frame frame) => !whole.AllHold(frame) || Next.Process(frame);

    /// <inheritdoc/>
    public bool Take(Frame frame, BatchRows batch)
    {
        BatchRows rows = _rows ??= Make(frame, batch);
        for (int from = 0; from < batch.Count; from += RowVector.Size)
        {
            int count = Math.Min(RowVector.Size, batch.Count - from);
            _marked.Begin(count);
            if (!TryMark(frame, batch, from, count))
            {
                if (!batch.PassOn(from, count, this, frame))
                    return false;
                continue;
            }

            rows.Count = _marked.Count;
            if (rows.Count == 0)
                continue;
            for (int i = 0; i < _places.Length; i++)
                _marked.Keep(batch[_places[i]].AsSpan(from, count), rows[i]);
            if (!(Next is IBatchTaker { TakesBatches: true } taker ? taker.Take(frame, rows) : rows.PassOn(0, rows.Count, Next, frame)))
                return false;
        }

        return true;
    }

    private bool TryMark(Frame frame, BatchRows batch, int from, int count)
    {
        foreach (IBatchTest test in _tests)
        {
            if (!test.Test(frame, batch, from, count, _marked))
                return false;
        }

        return true;
    }

    private BatchRows Make(Frame frame, BatchRows batch)
    {
        _tests = [.. conditions.Select(make => make())];
        foreach (IBatchTest test in _tests)
            test.Begin(frame);
        BatchRows rows = batch.Select(read);
        for (int i = 0; i < rows.Slots.Length; i++)
            rows[i] = new int[RowVector.Size];
        _places = [.. rows.Slots.Select(batch.PlaceOf)];
        return rows;
    }
}
