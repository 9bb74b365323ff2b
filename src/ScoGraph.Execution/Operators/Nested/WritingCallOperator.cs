using ScoGraph.Execution.Operators.Writes;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>For each row the rows of a subquery that writes: it runs for one row after the other once all have come.</summary>
internal sealed class WritingCallOperator : WriteOperator, IRowTaker
{
    private readonly CallShape _shape;
    private readonly Pipeline _inner;
    private bool _found;

    public WritingCallOperator(CallShape shape, HeldRows held, PipelinePlan inner, Frame frame)
        : base(held)
    {
        _shape = shape;
        _inner = inner.Begin(frame, this);
    }

    protected override void Write(Frame frame, IGraphWriter writer)
    {
        _found = false;
        _inner.Execute(frame);
        if (!_shape.IsUnit && (_found || _shape.Nulls is null))
            return;
        foreach (int slot in _shape.Nulls ?? [])
            frame.Row[slot] = default;
        Keep(frame);
    }

    bool IRowTaker.Take(Frame frame)
    {
        _found = true;
        if (!_shape.IsUnit)
            Keep(frame);
        return true;
    }
}
