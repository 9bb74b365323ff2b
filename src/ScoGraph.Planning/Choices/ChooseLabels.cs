using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>Scans the rarest of the labels that a node must have, instead of all nodes.</summary>
internal sealed class ChooseLabels : IPlanPass
{
    public string Name => "choose-labels";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) =>
        PlanTree.Rewrite(root, plan => Choose(plan, context));

    private static LogicalOperator Choose(LogicalOperator plan, PlanningContext context)
    {
        if (plan is not LogicalFilter { Input: LogicalNodeScan { Label: null } scan } filter)
            return plan;
        string? label = context.Cost.Rarest(filter.Predicates.SelectMany(p => LabelPredicates.Required(p, scan.Node)));
        if (label is null)
            return plan;
        ImmutableArray<BoundExpression> rest =
            [.. filter.Predicates.Select(p => LabelPredicates.Without(p, scan.Node, label)).OfType<BoundExpression>()];
        LogicalOperator labelled = scan with { Label = label };
        return rest.IsEmpty ? labelled : new LogicalFilter(labelled, rest);
    }
}
