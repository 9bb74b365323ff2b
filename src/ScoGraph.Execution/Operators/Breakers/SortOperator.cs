using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>Sorts all rows; equal ones keep their order.</summary>
internal sealed class SortOperator(SortKeys keys, SlotSet slots) : Operator
{
    private readonly List<(Value[] Keys, int Number, Value[] Row)> _rows = [];

    public override void Open(Frame frame)
    {
        frame.Release(_rows.Count * (slots.Bytes * 2));
        _rows.Clear();
    }

    public override bool Process(Frame frame)
    {
        frame.Charge(slots.Bytes * 2);
        _rows.Add((keys.Read(frame), _rows.Count, slots.Save(frame)));
        return true;
    }

    public override void Complete(Frame frame)
    {
        frame.Place = keys.Place;
        _rows.Sort((a, b) => keys.Compare(a.Keys, b.Keys) is var order && order != 0 ? order : a.Number.CompareTo(b.Number));
        foreach ((_, _, Value[] row) in _rows)
        {
            frame.Tick();
            slots.Restore(frame, row);
            if (!Next.Process(frame))
                break;
        }
    }
}
