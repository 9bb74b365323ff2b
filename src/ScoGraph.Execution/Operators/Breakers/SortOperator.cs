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
        StoppableSort.Sort(_rows, (a, b) => keys.Compare(a.Keys, b.Keys) is var order && order != 0 ? order : a.Number.CompareTo(b.Number));
        foreach ((_, _, Value[] row) in _rows)
        {
            frame.Tick();
            slots.Restore(frame, row);
            if (!Next.Process(frame))
                break;
        }
    }
}
