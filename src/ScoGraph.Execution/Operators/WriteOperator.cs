using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// An operator that changes the graph: takes all rows, then makes the changes of each in turn, then passes the rows on. So nothing that is
/// read before it sees its changes, and everything after it sees them all.
/// </summary>
/// <param name="before">What is kept of a row that comes.</param>
/// <param name="after">What is kept of a row that goes on: the same, and what the operator adds.</param>
internal abstract class WriteOperator(SlotSet before, SlotSet after) : Operator
{
    private readonly List<Value[]> _rows = [];
    private readonly List<Value[]> _results = [];

    public override void Open(Frame frame)
    {
        _rows.Clear();
        _results.Clear();
        base.Open(frame);
    }

    public override bool Process(Frame frame)
    {
        frame.Charge(before.Bytes);
        _rows.Add(before.Save(frame));
        return true;
    }

    public override void Complete(Frame frame)
    {
        IGraphWriter writer = frame.Writer ?? throw new InvalidOperationException("A run that only reads has no writer.");
        foreach (Value[] row in _rows)
        {
            frame.Tick();
            before.Restore(frame, row);
            Write(frame, writer);
        }

        _rows.Clear();
        foreach (Value[] row in _results)
        {
            after.Restore(frame, row);
            if (!Next.Process(frame))
                break;
        }

        base.Complete(frame);
    }

    /// <summary>Makes the changes for the row under way, and calls <see cref="Keep"/> for each row that goes on.</summary>
    protected abstract void Write(Frame frame, IGraphWriter writer);

    protected void Keep(Frame frame)
    {
        frame.Charge(after.Bytes);
        _results.Add(after.Save(frame));
    }

    /// <summary>Runs a change whose failure is told with its place.</summary>
    public static void Guarded(SourceSpan span, Frame frame, Action change)
    {
        try
        {
            change();
        }
        catch (ValueException exception)
        {
            throw ExpressionCompiler.Failure(exception, span, frame);
        }
        finally
        {
            frame.Wrote();
        }
    }
}
