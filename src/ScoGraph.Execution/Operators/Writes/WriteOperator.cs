using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Writes;

/// <summary>
/// An operator that changes the graph: takes all rows, then makes the changes of each in turn, then passes the rows on. So nothing that is
/// read before it sees its changes, and everything after it sees them all.
/// </summary>
internal abstract class WriteOperator(HeldRows held) : Operator
{
    private readonly List<Value[]> _rows = [];
    private readonly List<Value[]> _results = [];
    private readonly HeldMemory _heldBefore = new();
    private readonly HeldMemory _heldAfter = new();

    public override void Open(Frame frame)
    {
        Clear(_rows, _heldBefore, frame);
        Clear(_results, _heldAfter, frame);
    }

    public override bool Process(Frame frame)
    {
        Hold(held.Before, _rows, _heldBefore, frame);
        return true;
    }

    public override void Complete(Frame frame)
    {
        IGraphWriter writer = frame.Writer ?? throw new InvalidOperationException("A run that only reads has no writer.");
        foreach (Value[] row in _rows)
        {
            frame.Tick();
            held.Before.Restore(frame, row);
            Write(frame, writer);
        }

        Clear(_rows, _heldBefore, frame);
        foreach (Value[] row in _results)
        {
            frame.Tick();
            held.After.Restore(frame, row);
            if (!Next.Process(frame))
                break;
        }

        Clear(_results, _heldAfter, frame);
    }

    /// <summary>Makes the changes for the row under way, and calls <see cref="Keep"/> for each row that goes on.</summary>
    protected abstract void Write(Frame frame, IGraphWriter writer);

    protected void Keep(Frame frame) => Hold(held.After, _results, _heldAfter, frame);

    private static void Hold(SlotSet slots, List<Value[]> rows, HeldMemory memory, Frame frame)
    {
        Value[] row = slots.Save(frame);
        memory.AddRow(frame, row);
        rows.Add(row);
    }

    private static void Clear(List<Value[]> rows, HeldMemory memory, Frame frame)
    {
        memory.Release(frame);
        rows.Clear();
    }
}
