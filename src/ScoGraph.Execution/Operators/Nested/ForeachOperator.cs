using ScoGraph.Execution.Operators.Writes;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>Runs an inner plan for each item of a list of each row, one after the other.</summary>
internal sealed class ForeachOperator : WriteOperator, IRowTaker
{
    private readonly ItemSource _list;
    private readonly int _slot;
    private readonly Pipeline _inner;

    public ForeachOperator(ItemSource list, int slot, HeldRows held, PipelinePlan inner, Frame frame)
        : base(held)
    {
        (_list, _slot) = (list, slot);
        _inner = inner.Begin(frame, this);
    }

    protected override void Write(Frame frame, IGraphWriter writer)
    {
        if (_list(frame, out ItemCursor items))
        {
            while (items.Read(out Value item))
            {
                frame.Tick();
                frame.Row[_slot] = item;
                _inner.Execute(frame);
            }
        }

        Keep(frame);
    }

    /// <summary>The inner plan is run for its changes.</summary>
    bool IRowTaker.Take(Frame frame) => true;
}
