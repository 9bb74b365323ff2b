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
        int[] read = context.Layout.Slots(context.PassedOn());
        if (plan.Into)
        {
            return MappedOperator.Row(
                _ => new ExpandIntoOperator(slots, new Links(types), types, unique, read) { CountOnly = plan.CountOnly });
        }

        ImmutableArray<NameReference> names = [.. plan.ToLabels.Select(context.Layout.Names.Label)];
        if (plan.CountOnly)
        {
            int[]? scanned = ScannedRows.Read(plan, context);
            return MappedOperator.Row(
                _ => new CountExpandOperator(slots.From, new Links(types), new FarLabels(names, types), unique, scanned));
        }

        if (plan.EndsOnly)
            return MappedOperator.Row(_ => new ReachStepOperator(slots, new Links(types), new FarLabels(names, types), unique));
        bool begins = unique.IsFree && context.Above is LogicalExpand { EndsOnly: true } above
            && above.Reads.All(variable => variable == plan.From || variable == plan.Relationship || variable == plan.To)
            && context.Layout.Slots(above.Reads).All(read.Contains);
        return MappedOperator.Row(_ => new ExpandOperator(slots, new Links(types), new FarLabels(names, types), unique, read)
        {
            BeginsBatches = begins,
        });
    }
}
