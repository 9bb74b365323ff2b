using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Columns.Computed;

/// <summary>
/// What is computed row by row, for those that take many at once: anything over nodes and relationships that is the same each time.
/// </summary>
/// <param name="evaluate">The expression.</param>
/// <param name="slot">Where the one node or relationship stands that it reads; -1 where it reads several.</param>
internal sealed class ComputedVector(Evaluator evaluate, int slot) : MixedVector
{
    private readonly ComputedValues _known = new();

    /// <inheritdoc/>
    public override long Bytes => _known.Bytes;

    public override void Begin(Frame frame)
    {
    }

    public override bool Read(Frame frame, BatchRows rows, int from, int count)
    {
        if (Values.Length == 0)
            Values = new Value[Size];
        int place = slot < 0 ? -1 : rows.PlaceOf(slot);
        if (!(place < 0 || (place == 0 && rows.Ascends) ? TryEach(frame, rows, from, count) : TryOnce(frame, rows, place, from, count)))
            return false;

        Sort(count);
        return true;
    }

    private bool TryEach(Frame frame, BatchRows rows, int from, int count)
    {
        for (int row = 0; row < count; row++)
        {
            frame.Tick();
            rows.Put(from + row, frame);
            if (!frame.TryCompute(evaluate, out Values[row]))
                return false;
        }

        return true;
    }

    /// <summary>Of nodes that come again the value is known.</summary>
    private bool TryOnce(Frame frame, BatchRows rows, int place, int from, int count)
    {
        ReadOnlySpan<int> ids = rows[place].AsSpan(from, count);
        for (int row = 0; row < count; row++)
        {
            if (_known.TryGet(ids[row], out Values[row]))
                continue;
            frame.Tick();
            rows.Put(from + row, frame);
            if (!frame.TryCompute(evaluate, out Values[row]))
                return false;
            _known.Set(ids[row], Values[row]);
        }

        return true;
    }
}
