using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>Sorts all rows; equal ones keep their order.</summary>
internal sealed class SortOperator(SortKeys keys, SlotSet slots) : Operator
{
    private const int BytesOfEntry = 24;

    private readonly List<(Value[] Keys, int Number, Value[] Row)> _rows = [];
    private readonly HeldMemory _held = new();

    public override void Open(Frame frame)
    {
        _held.Release(frame);
        _rows.Clear();
    }

    public override bool Process(Frame frame)
    {
        long made = frame.Made;
        Value[] key = keys.Read(frame), row = slots.Save(frame);
        if (frame.Meter is not null)
            _held.AddRow(frame, row, BytesOfEntry + SortKeys.Bytes(key, row));
        _rows.Add((key, _rows.Count, row));
        frame.Forget(made);
        return true;
    }

    public override void Complete(Frame frame)
    {
        frame.Place = keys.Place;
        int[]? order = IntegerOrder.Of(_rows, keys, _held, frame);
        if (order is null)
            StoppableSort.Sort(_rows, (a, b) => keys.Compare(a.Keys, b.Keys) is not 0 and var least ? least : a.Number.CompareTo(b.Number));
        for (int place = 0; place < _rows.Count; place++)
        {
            frame.Tick();
            slots.Restore(frame, _rows[order?[place] ?? place].Row);
            if (!Next.Process(frame))
                break;
        }
    }
}
