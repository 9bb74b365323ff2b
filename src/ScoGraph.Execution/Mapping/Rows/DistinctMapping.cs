using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Execution.Rows;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Rows;

/// <summary>DISTINCT.</summary>
internal static class DistinctMapping
{
    public static MappedOperator Map(LogicalDistinct plan, MappingContext context)
    {
        SlotSet slots = new(context.Layout.Slots(plan.Variables));
        return MappedOperator.Row(_ => new DistinctOperator(slots, plan.Place));
    }
}
