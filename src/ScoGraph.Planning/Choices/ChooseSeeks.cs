using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Conditions;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>
/// Looks nodes up by label and property value instead of scanning the label, by the property with the most different values, or by several
/// where rows before it say which. A value that
/// may fail is computed early, whether there are nodes to compare with it or not, and the comparison made again in its place where it has
/// failed.
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
        BoundExpression? chosen = filter.Predicates.Where(p => Equality(p, scan.Node) is not null)
            .MaxBy(p => context.Cost.Distinct(Equality(p, scan.Node)!.Value.Key));
        if (chosen is null)
            return plan;
        (string key, BoundExpression value) = Equality(chosen, scan.Node)!.Value;
        FailureMark? mark = (chosen as EarlyCondition)?.Mark;
        ImmutableArray<BoundExpression> rest = filter.Predicates.Remove(chosen);
        if (mark is null && Fallibility.CanFail(value))
        {
            mark = new FailureMark();
            rest = rest.Insert(filter.Predicates.IndexOf(chosen), new LateCondition(chosen, mark));
        }

        // For each of many rows others are looked up as well, and the nodes that are among all of them taken.
        BoundExpression[] also = mark is not null || scan.Input is LogicalArgument || !FreeVariables.Of(value).Any() ? []
            : [.. rest.Where(predicate => Equality(predicate, scan.Node) is { } other && other.Key != key
                && predicate is not EarlyCondition && !Fallibility.CanFail(other.Value) && FreeVariables.Of(other.Value).Any())];
        rest = rest.RemoveRange(also);
        LogicalOperator seek = new LogicalNodeSeek(scan.Input, scan.Node, label, key, value)
        {
            Mark = mark,
            Also = [.. also.Select(predicate => Equality(predicate, scan.Node)!.Value)],
        };
        return rest.IsEmpty ? seek : new LogicalFilter(seek, rest);
    }

    private static (string Key, BoundExpression Value)? Equality(BoundExpression predicate, Variable node) =>
        LabelPredicates.Equality(predicate is EarlyCondition early ? early.Condition : predicate, node);
}
