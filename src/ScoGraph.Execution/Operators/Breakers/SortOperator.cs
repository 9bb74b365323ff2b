using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>Sorts all rows; equal ones keep their order.</summary>
internal sealed class SortOperator(SortKeys keys, SlotSet slots) : Operator
{
    /// <summary>Of each row its keys, and behind them what goes on.</summary>
    private readonly RowPages _rows = new(keys.Count + slots.Count);
    private readonly HeldMemory _held = new();

    public override void Open(Frame frame)
    {
        _held.Release(frame);
        _rows.Clear();
    }

    public override bool Process(Frame frame)
    {
        long made = frame.Made;
        Span<Value> row = _rows.Add();
        keys.Read(frame, row[..keys.Count]);
        slots.Save(frame, row[keys.Count..]);
        if (frame.Meter is not null)
            Hold(row, frame);
        frame.Forget(made);
        return true;
    }

    public override void Complete(Frame frame)
    {
        frame.Place = keys.Place;
        _held.Add(frame, _rows.Count * KeyOrder.BytesPerRow);
        foreach (int row in KeyOrder.Of(_rows, keys))
        {
            frame.Tick();
            slots.Restore(frame, _rows[row][keys.Count..]);
            if (!Next.Process(frame))
                break;
        }
    }

    private void Hold(ReadOnlySpan<Value> row, Frame frame)
    {
        ReadOnlySpan<Value> last = _rows.Count > 1 ? _rows[_rows.Count - 2][keys.Count..] : [];
        ReadOnlySpan<Value> kept = row[keys.Count..];
        _held.Add(frame, ValueSize.Row(kept, last) + SortKeys.Bytes(row[..keys.Count], kept));
    }
}
