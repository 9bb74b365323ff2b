using System.Collections.Immutable;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Operators.Walks.Branches;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Mapping.Walks;

/// <summary>A relationship of a pattern.</summary>
internal static class ExpandMapping
{
    public static MappedOperator Map(LogicalExpand plan, MappingContext context)
    {
        ExpandSlots slots = new(context.Slot(plan.From), context.Slot(plan.Relationship), context.Slot(plan.To));
        LinkTypes types = new(plan.Types, plan.Direction);
        Uniqueness unique = new(context.Layout.Slots(plan.DifferentFrom));
        if (plan.Into)
            return MappedOperator.Row(_ => new ExpandIntoOperator(slots, new Links(types), unique, plan.CountOnly));
        ImmutableArray<NameReference> names = [.. plan.ToLabels.Select(context.Layout.Names.Label)];
        if (plan.CountOnly)
        {
            int[]? scanned = ScannedRows.Read(plan, context);
            return MappedOperator.Row(
                _ => new CountExpandOperator(slots.From, new Links(types), new FarLabels(names, types), unique, scanned));
        }

        int[] read = context.Layout.Slots(context.PassedOn());
        return MappedOperator.Row(_ =>
        {
            (Links links, FarLabels labels) = (new Links(types), new FarLabels(names, types));
            return new ExpandOperator(slots, links, labels, unique, new BatchedSteps(slots, read, links, labels, unique.Slots));
        });
    }
}
