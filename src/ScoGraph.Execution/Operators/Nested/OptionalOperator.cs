using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>For each row the rows of an inner plan, or one with nulls.</summary>
internal sealed class OptionalOperator : Operator, IRowTaker
{
    private readonly int[] _nulls;
    private readonly Pipeline _inner;
    private bool _found;
    private bool _wanted;

    public OptionalOperator(int[] nulls, PipelinePlan inner, Frame frame)
    {
        _nulls = nulls;
        _inner = inner.Begin(frame, this);
    }

    public override bool Process(Frame frame)
    {
        _found = false;
        _wanted = true;
        _inner.Execute(frame);
        if (_found)
            return _wanted;
        foreach (int slot in _nulls)
            frame.Row[slot] = default;
        return Next.Process(frame);
    }

    bool IRowTaker.Take(Frame frame)
    {
        _found = true;
        return _wanted = Next.Process(frame);
    }
}
