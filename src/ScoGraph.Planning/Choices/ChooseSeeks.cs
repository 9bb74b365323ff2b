using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// Looks nodes up by label and property value instead of scanning the label, by the property with the most different values.
/// </summary>
internal sealed class ChooseSeeks : IPlanPass
{
    public string Name => "choose-seeks";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) =>
        PlanTree.Rewrite(root, plan => Choose(plan, context));

    private static LogicalOperator Choose(LogicalOperator plan, PlanningContext context)
    {
        if (plan is not LogicalFilter { Input: LogicalNodeScan { Label: { } label } scan } filter)
            return plan;
        BoundExpression? chosen = filter.Predicates.Where(p => LabelPredicates.Equality(p, scan.Node) is not null)
            .MaxBy(p => context.Cost.Distinct(LabelPredicates.Equality(p, scan.Node)!.Value.Key));
        if (chosen is null)
            return plan;
        (string key, BoundExpression value) = LabelPredicates.Equality(chosen, scan.Node)!.Value;
        LogicalOperator seek = new LogicalNodeSeek(scan.Input, scan.Node, label, key, value);
        ImmutableArray<BoundExpression> rest = filter.Predicates.Remove(chosen);
        return rest.IsEmpty ? seek : new LogicalFilter(seek, rest);
    }
}
