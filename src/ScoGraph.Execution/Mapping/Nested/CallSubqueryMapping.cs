using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Mapping.Rows;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Nested;
using ScoGraph.Execution.Operators.Rows;
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
        if (plan.Batches is { } batches)
        {
            RowCount? rows = batches.Rows is { } count ? RowCountMapping.Map("IN TRANSACTIONS OF", count, context) : null;
            int status = batches.Status is { } told ? context.Layout.Slot(told) : -1;
            BatchShape batch = new(batches, rows, shape, context.Layout.Slots(plan.Outputs), status);
            return MappedOperator.Breaker(frame => new BatchedCallOperator(batch, held, inner, frame));
        }

        return MappedOperator.Breaker(frame => new WritingCallOperator(shape, held, inner, frame));
    }
}
