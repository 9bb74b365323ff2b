using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>Runs an inner plan for each item of a list of each row, one after the other.</summary>
internal sealed class ForeachOperator(Evaluator list, int slot, SlotSet slots) : WriteOperator(slots, slots)
{
    public Subplan Inner { get; set; } = null!;

    protected override void Write(Frame frame, IGraphWriter writer)
    {
        Value items = list(frame);
        for (int i = 0; !items.IsNull && i < items.AsList().Count; i++)
        {
            frame.Tick();
            frame.Row[slot] = items.AsList()[i];
            Inner.Execute(frame);
        }

        Keep(frame);
    }
}

/// <summary>Takes the rows of an inner plan that is run for its changes.</summary>
internal sealed class DrainOperator : EndOperator
{
    public override bool Process(Frame frame) => true;
}
