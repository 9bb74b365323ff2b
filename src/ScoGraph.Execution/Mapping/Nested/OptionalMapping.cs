using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Nested;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Execution.Mapping.Nested;

/// <summary>OPTIONAL MATCH.</summary>
internal static class OptionalMapping
{
    public static MappedOperator Map(LogicalOptional plan, MappingContext context)
    {
        PipelinePlan inner = context.Nested(plan.Inner, context.PassedOn());
        int[] nulls = context.Layout.Slots(plan.Nulls);
        return MappedOperator.Around(inner.Depth, frame => new OptionalOperator(nulls, inner, frame));
    }
}
