using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators;

/// <summary>What becomes of a row for which a subquery is called.</summary>
/// <param name="IsUnit">The subquery returns nothing: the row goes on once.</param>
/// <param name="Nulls">For an optional call the slots that are null where the subquery has no row; null for others.</param>
internal sealed record CallShape(bool IsUnit, int[]? Nulls);

/// <summary>For each row the rows of a subquery that only reads.</summary>
internal sealed class SubqueryCallOperator(CallShape shape) : Operator
{
    private readonly bool _isUnit = shape.IsUnit;
    private bool _found;
    private bool _wanted;

    /// <summary>The subquery's plan, whose end is <see cref="CreateEnd"/>.</summary>
    public Subplan Inner { get; set; } = null!;

    public Operator CreateEnd() => new InnerEnd(this);

    public override bool Process(Frame frame)
    {
        _found = false;
        _wanted = true;
        Inner.Execute(frame);
        if (_isUnit)
            return Next.Process(frame);
        if (_found || shape.Nulls is null)
            return _wanted;
        foreach (int slot in shape.Nulls)
            frame.Row[slot] = default;
        return Next.Process(frame);
    }

    private sealed class InnerEnd(SubqueryCallOperator outer) : EndOperator
    {
        public override bool Process(Frame frame)
        {
            outer._found = true;
            return outer._isUnit || (outer._wanted = outer.Next.Process(frame));
        }
    }
}

/// <summary>For each row the rows of a subquery that writes: it runs for one row after the other once all have come.</summary>
internal sealed class WritingCallOperator(CallShape shape, SlotSet before, SlotSet after) : WriteOperator(before, after)
{
    private readonly bool _isUnit = shape.IsUnit;
    private bool _found;

    public Subplan Inner { get; set; } = null!;

    public Operator CreateEnd() => new InnerEnd(this);

    protected override void Write(Frame frame, IGraphWriter writer)
    {
        _found = false;
        Inner.Execute(frame);
        if (!_isUnit && (_found || shape.Nulls is null))
            return;
        foreach (int slot in shape.Nulls ?? [])
            frame.Row[slot] = default;
        Keep(frame);
    }

    private sealed class InnerEnd(WritingCallOperator outer) : EndOperator
    {
        public override bool Process(Frame frame)
        {
            outer._found = true;
            if (!outer._isUnit)
                outer.Keep(frame);
            return true;
        }
    }
}
