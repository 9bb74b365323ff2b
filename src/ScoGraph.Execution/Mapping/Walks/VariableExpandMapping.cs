using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Walks;
using ScoGraph.Execution.Operators.Walks.Paths;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Mapping.Walks;

/// <summary>Relationships of variable length.</summary>
internal static class VariableExpandMapping
{
    public static MappedOperator Map(LogicalVariableExpand plan, MappingContext context)
    {
        WalkShape shape = new(
            context.Slot(plan.From), context.Slot(plan.Relationships), context.Slot(plan.To), plan.Into, plan.ReverseList,
            plan.Length.Min, plan.Length.Max ?? long.MaxValue)
        {
            Mode = plan.Length.Mode,
            ListsRelationships = plan.ListsRelationships,
            CountOnly = plan.CountOnly,
            Depth = plan.Depth is { } depth ? context.Slot(depth) : -1,
        };
        LinkTypes types = new(plan.Types, plan.Direction);
        WalkStep step = Step(plan.Length, context);
        Uniqueness unique = new(context.Layout.Slots(plan.DifferentFrom));
        ImmutableArray<NameReference> labels = [.. plan.ToLabels.Select(context.Layout.Names.Label)];
        return MappedOperator.Row(plan.EndsOnly && shape.Min <= 1
            ? _ => new ReachOperator(shape, new Links(types), step, new FarLabels(labels, types))
            : _ => new VariableExpandOperator(shape, new Links(types), step, unique, new FarLabels(labels, types)));
    }

    public static WalkStep Step(BoundLength length, MappingContext context) =>
        new(context.Slot(length.Step), context.Conditions(length.StepPredicates));
}
