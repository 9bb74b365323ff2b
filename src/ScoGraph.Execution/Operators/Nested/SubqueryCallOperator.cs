using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>For each row the rows of a subquery that only reads.</summary>
internal sealed class SubqueryCallOperator : Operator, IRowTaker
{
    private readonly CallShape _shape;
    private readonly Pipeline _inner;
    private bool _found;
    private bool _wanted;

    public SubqueryCallOperator(CallShape shape, PipelinePlan inner, Frame frame)
    {
        _shape = shape;
        _inner = inner.Begin(frame, this);
    }

    public override bool Process(Frame frame)
    {
        _found = false;
        _wanted = true;
        _inner.Execute(frame);
        if (_shape.IsUnit)
            return Next.Process(frame);
        if (_found || _shape.Nulls is null)
            return _wanted;
        foreach (int slot in _shape.Nulls)
            frame.Row[slot] = default;
        return Next.Process(frame);
    }

    bool IRowTaker.Take(Frame frame)
    {
        _found = true;
        return _shape.IsUnit || (_wanted = Next.Process(frame));
    }
}
