using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Nested;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Execution.Mapping.Nested;

/// <summary>OPTIONAL MATCH.</summary>
internal static class OptionalMapping
{
    public static MappedOperator Map(LogicalOptional plan, MappingContext context)
    {
        Variable[] read = [.. context.PassedOn()], found = [.. plan.Nulls.Intersect(read)];
        PipelinePlan inner = plan.Row is { } row ? context.Nested(plan.Inner, [.. found, row], plan.Outer)
            : context.Nested(plan.Inner, read);
        int[] nulls = context.Layout.Slots(plan.Nulls);
        OptionalShape? shape = plan.Row is { } number ? new OptionalShape(
            Slots(plan.Outer, context), context.Slot(number), context.Layout.Slots(read),
            Slots(found.Where(VectorExpressions.IsElement), context)) : null;
        return MappedOperator.Around(inner.Depth, frame => new OptionalOperator(nulls, inner, shape, frame));
    }

    private static (int Slot, bool IsRelationship)[] Slots(IEnumerable<Variable> elements, MappingContext context) =>
        [.. elements.Select(element => (context.Slot(element), ColumnSourceMapping.OfRelationship(element)))];
}
