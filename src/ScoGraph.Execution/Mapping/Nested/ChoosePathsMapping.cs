using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Nested;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Mapping.Nested;

/// <summary>SHORTEST and its like over whole patterns.</summary>
internal static class ChoosePathsMapping
{
    public static MappedOperator Map(LogicalChoosePaths plan, MappingContext context)
    {
        PathEnds ends = new(
            context.Slot(plan.Search.Start), context.Slot(plan.Search.End), context.Layout.Slots(plan.Search.Relationships));
        PipelinePlan inner = context.Nested(
            plan.Inner, [.. plan.Outputs, plan.Search.Start, plan.Search.End, .. plan.Search.Relationships]);
        SlotSet kept = new(context.Layout.Slots(plan.Outputs));
        return MappedOperator.Row(frame => new ChoosePathsOperator(ends, plan.Search.Choice, kept, inner, frame));
    }
}
