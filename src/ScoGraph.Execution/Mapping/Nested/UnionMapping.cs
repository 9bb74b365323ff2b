using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Nested;
using ScoGraph.Execution.Operators.Rows;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Nested;

/// <summary>UNION.</summary>
internal static class UnionMapping
{
    public static MappedOperator Map(LogicalUnion plan, MappingContext context)
    {
        int[] outputs = context.Layout.Slots(plan.Outputs);
        ImmutableArray<PipelinePlan> parts = [.. plan.Parts.Select((part, i) => Part(part, plan, i, outputs, context))];
        return MappedOperator.Around(parts.Max(p => p.Depth), frame => new UnionOperator(parts, frame));
    }

    /// <summary>What stands behind a union that repeats no row.</summary>
    public static MappedOperator Distinct(LogicalUnion plan, MappingContext context)
    {
        SlotSet slots = new(context.Layout.Slots(plan.Outputs));
        SourceSpan place = MappingContext.Covering(
            Items(plan.Parts[0]).Where(i => plan.PartColumns[0].Contains(i.Variable)).Select(i => i.Expression.Span));
        return MappedOperator.Row(_ => new DistinctOperator(slots, place));
    }

    private static PipelinePlan Part(LogicalOperator part, LogicalUnion plan, int number, int[] outputs, MappingContext context)
    {
        PipelinePlan mapped = context.Nested(part, plan.PartColumns[number]);
        int[] columns = context.Layout.Slots(plan.PartColumns[number]);
        return mapped.Then(new PipelineStep(null, _ => new RenameOperator(columns, outputs)));
    }

    /// <summary>The items that a part computes, in the text of its own RETURN and of what is before it.</summary>
    private static IEnumerable<BoundItem> Items(LogicalOperator part)
    {
        for (LogicalOperator? at = part; at is not null; at = (at as LogicalUnary)?.Input)
        {
            foreach (BoundItem item in at is LogicalProject project ? project.Items : [])
                yield return item;
        }
    }
}
