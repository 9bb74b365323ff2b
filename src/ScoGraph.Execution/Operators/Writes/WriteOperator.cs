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

    public override void Open(Frame frame)
    {
        Clear(_rows, held.Before, frame);
        Clear(_results, held.After, frame);
    }

    public override bool Process(Frame frame)
    {
        frame.Charge(held.Before.Bytes);
        _rows.Add(held.Before.Save(frame));
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

        Clear(_rows, held.Before, frame);
        foreach (Value[] row in _results)
        {
            held.After.Restore(frame, row);
            if (!Next.Process(frame))
                break;
        }

        Clear(_results, held.After, frame);
    }

    /// <summary>Makes the changes for the row under way, and calls <see cref="Keep"/> for each row that goes on.</summary>
    protected abstract void Write(Frame frame, IGraphWriter writer);

    protected void Keep(Frame frame)
    {
        frame.Charge(held.After.Bytes);
        _results.Add(held.After.Save(frame));
    }

    private static void Clear(List<Value[]> rows, SlotSet slots, Frame frame)
    {
        frame.Release(rows.Count * slots.Bytes);
        rows.Clear();
    }
}
