using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Operators.Writes;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>Runs an inner plan for each item of a list of each row, one after the other.</summary>
internal sealed class ForeachOperator : WriteOperator, IRowTaker
{
    private readonly PlacedEvaluator _list;
    private readonly int _slot;
    private readonly Pipeline _inner;

    public ForeachOperator(PlacedEvaluator list, int slot, HeldRows held, PipelinePlan inner, Frame frame)
        : base(held)
    {
        (_list, _slot) = (list, slot);
        _inner = inner.Begin(frame, this);
    }

    protected override void Write(Frame frame, IGraphWriter writer)
    {
        Value items = _list.Evaluate(frame);
        if (!items.IsNull && items.Kind != ValueKind.List)
            throw frame.At(_list.Place, RuntimeErrors.ForeachNotList(items));
        for (int i = 0; !items.IsNull && i < items.AsList().Count; i++)
        {
            frame.Tick();
            frame.Row[_slot] = items.AsList()[i];
            _inner.Execute(frame);
        }

        Keep(frame);
    }

    /// <summary>The inner plan is run for its changes.</summary>
    bool IRowTaker.Take(Frame frame) => true;
}
