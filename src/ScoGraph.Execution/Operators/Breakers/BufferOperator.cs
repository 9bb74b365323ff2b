using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>
/// Holds all rows back, then passes them on: stands in a plan where so many operators follow one another that pushing a row through all of
/// them would take much of the stack.
/// </summary>
internal sealed class BufferOperator(SlotSet slots) : Operator
{
    private readonly List<(Value[] Row, long Multiplicity)> _rows = [];
    private readonly HeldMemory _held = new();

    public override void Open(Frame frame) => Clear(frame);

    public override bool Process(Frame frame)
    {
        Value[] row = slots.Save(frame);
        _held.AddRow(frame, row);
        _rows.Add((row, frame.Multiplicity));
        return true;
    }

    public override void Complete(Frame frame)
    {
        long outside = frame.Multiplicity;
        foreach ((Value[] row, long multiplicity) in _rows)
        {
            frame.Tick();
            slots.Restore(frame, row);
            frame.Multiplicity = multiplicity;
            if (!Next.Process(frame))
                break;
        }

        frame.Multiplicity = outside;
        Clear(frame);
    }

    private void Clear(Frame frame)
    {
        _held.Release(frame);
        _rows.Clear();
    }
}
