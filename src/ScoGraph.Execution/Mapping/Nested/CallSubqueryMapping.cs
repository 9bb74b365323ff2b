using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Nested;
using ScoGraph.Execution.Operators.Writes;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Execution.Mapping.Nested;

/// <summary>CALL { … }.</summary>
internal static class CallSubqueryMapping
{
    public static MappedOperator Map(LogicalCallSubquery plan, MappingContext context)
    {
        PipelinePlan inner = context.Nested(plan.Inner, plan.Outputs);
        CallShape shape = new(plan.Outputs.IsEmpty, plan.Optional ? context.Layout.Slots(plan.Outputs) : null);
        if (!plan.Writes)
            return MappedOperator.Around(inner.Depth, frame => new SubqueryCallOperator(shape, inner, frame));
        HeldRows held = new(context.Before(plan), context.After());
        return MappedOperator.Breaker(frame => new WritingCallOperator(shape, held, inner, frame));
    }
}
