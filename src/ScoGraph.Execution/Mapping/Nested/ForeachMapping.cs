using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Nested;
using ScoGraph.Execution.Operators.Writes;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Mapping.Nested;

/// <summary>FOREACH.</summary>
internal static class ForeachMapping
{
    public static MappedOperator Map(LogicalForeach plan, MappingContext context)
    {
        PipelinePlan inner = context.Nested(plan.Inner, []);
        ItemSource list = context.Expressions.TryRange(plan.List) ?? Items(context.Expressions.CompilePlaced(plan.List));
        int slot = context.Slot(plan.Variable);
        HeldRows held = new(context.Before(plan), context.After());
        return MappedOperator.Breaker(frame => new ForeachOperator(list, slot, held, inner, frame));
    }

    private static ItemSource Items(PlacedEvaluator list) => (Frame frame, out ItemCursor items) =>
    {
        items = default;
        Value value = list.Evaluate(frame);
        if (value.IsNull)
            return false;
        if (value.Kind != ValueKind.List)
            throw frame.At(list.Place, RuntimeErrors.ForeachNotList(value));
        items = new ItemCursor(value.AsList());
        return true;
    };
}
