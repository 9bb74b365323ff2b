using ScoGraph.Execution.Rows;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>
/// Stands in a plan where so many operators follow one another that pushing a row through all of them may take more of the stack than there
/// is. While there is room, rows pass; where there is none, some are held back and passed on together from a stack of their own. So what
/// wants no more rows stops what comes before, however long the plan.
/// </summary>
internal sealed class BufferOperator(SlotSet slots) : Operator
{
    /// <summary>Enough rows that starting a thread for them costs little beside passing them on.</summary>
    private const int MostHeld = 1024;

    private readonly List<(Value[] Row, long Multiplicity)> _rows = [];
    private readonly HeldMemory _held = new();

    public override void Open(Frame frame) => Clear(frame);

    public override bool Process(Frame frame)
    {
        if (_rows.Count == 0 && AmpleStack.HasRoom)
            return Next.Process(frame);
        Value[] row = slots.Save(frame);
        _held.AddRow(frame, row);
        _rows.Add((row, frame.Multiplicity));
        if (_rows.Count < MostHeld)
            return true;
        bool wanted = AmpleStack.Run(static work => work.buffer.PassOnElsewhere(work.frame), (buffer: this, frame));

        // What comes before goes on from the row that it has pushed.
        slots.Restore(frame, row);
        return wanted;
    }

    public override void Complete(Frame frame) => PassOn(frame);

    private bool PassOnElsewhere(Frame frame)
    {
        using StopSignal.Scope scope = StopSignal.Use(frame.Watch);
        using MemoryMeter.Scope memory = MemoryMeter.Use(frame.Meter);
        return PassOn(frame);
    }

    private bool PassOn(Frame frame)
    {
        long outside = frame.Multiplicity;
        bool wanted = true;
        foreach ((Value[] row, long multiplicity) in _rows)
        {
            frame.Tick();
            slots.Restore(frame, row);
            frame.Multiplicity = multiplicity;
            if (!(wanted = Next.Process(frame)))
                break;
        }

        frame.Multiplicity = outside;
        Clear(frame);
        return wanted;
    }

    private void Clear(Frame frame)
    {
        _held.Release(frame);
        _rows.Clear();
    }
}
