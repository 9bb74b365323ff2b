using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Operators.Writes;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Mapping.Writes;

/// <summary>MERGE.</summary>
internal static class MergeMapping
{
    public static MappedOperator Map(LogicalMerge plan, MappingContext context)
    {
        Variable[] found =
            [.. context.PassedOn().Union(plan.Introduced).Union(plan.Reads)];
        PipelinePlan match = context.Nested(plan.Match, found);
        MergePlan merge = new(
            Check(plan, context), match, CreateMapping.Creator(plan.Merge.Create, context),
            new MergeUpdates(UpdateMapping.Updates(plan.Merge.OnCreate, context), UpdateMapping.Updates(plan.Merge.OnMatch, context)),
            new SlotSet(context.Layout.Slots(found)));
        HeldRows held = new(context.Before(plan), context.After());
        return MappedOperator.Breaker(frame => new MergeOperator(merge, held, frame));
    }

    private static MergeCheck Check(LogicalMerge plan, MappingContext context)
    {
        IEnumerable<BoundExpression?> maps = plan.Merge.Create.Nodes.Select(n => n.Properties)
            .Concat(plan.Merge.Create.Relationships.Select(r => r.Properties));
        // Nodes of the pattern that it would not create come from before it.
        int[] given = context.Layout.Slots(plan.Merge.Pattern.Nodes.Except(plan.Merge.Create.Nodes.Select(n => n.Variable)));
        return new MergeCheck(
            [.. maps.OfType<BoundExpression>().Select(context.Expressions.CompilePlaced)], given, plan.Merge.Span);
    }
}
