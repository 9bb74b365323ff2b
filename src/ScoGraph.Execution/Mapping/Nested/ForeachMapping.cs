using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Nested;
using ScoGraph.Execution.Operators.Writes;

namespace ScoGraph.Execution.Mapping.Nested;

/// <summary>FOREACH.</summary>
internal static class ForeachMapping
{
    public static MappedOperator Map(LogicalForeach plan, MappingContext context)
    {
        PipelinePlan inner = context.Nested(plan.Inner, []);
        PlacedEvaluator list = context.Expressions.CompilePlaced(plan.List);
        int slot = context.Slot(plan.Variable);
        HeldRows held = new(context.Before(plan), context.After());
        return MappedOperator.Breaker(frame => new ForeachOperator(list, slot, held, inner, frame));
    }
}
