using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Conditions;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Statistics;

namespace ScoGraph.Planning.Rewrites;

/// <summary>
/// Puts the cheap predicates of a filter before the expensive ones, of equals those that leave less; else the order written stays. One
/// that may fail keeps its place among the others, as those to its left may be there to keep rows from it, and those to its right do not
/// hide that it fails; where it is cheaper than one to its left it is tested early as well.
/// </summary>
internal sealed class OrderPredicates : IPlanPass
{
    public string Name => "order-predicates";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(
        root, plan => plan is LogicalFilter { Predicates.Length: > 1 } filter
            ? filter with { Predicates = [.. Order(filter.Predicates, context.Cost)] } : plan);

    private static List<BoundExpression> Order(IEnumerable<BoundExpression> predicates, CostModel cost)
    {
        List<BoundExpression> ordered = [], open = [];
        foreach (BoundExpression predicate in predicates)
        {
            if (!Fallibility.ConditionCanFail(predicate))
            {
                open.Add(predicate);
                continue;
            }

            BoundExpression own = predicate;
            int effort = Effort(predicate);
            if (predicate is not LateCondition && Purity.IsRepeatable(predicate) && open.Any(other => Effort(other) > effort))
            {
                FailureMark mark = new();
                open.Add(new EarlyCondition(predicate, mark));
                own = new LateCondition(predicate, mark);
            }

            ordered.AddRange(Sorted(open, cost));
            ordered.Add(own);
            open.Clear();
        }

        return [.. ordered, .. Sorted(open, cost)];
    }

    private static IEnumerable<BoundExpression> Sorted(IEnumerable<BoundExpression> predicates, CostModel cost) =>
        predicates.OrderBy(Effort).ThenBy(cost.Selectivity);

    private static int Effort(BoundExpression expression) => ExpressionTree.All(expression).Sum(OwnEffort);

    /// <summary>
    /// Comparisons of what is at hand are the unit. A regular expression or a loop takes some tens of them, a query as many as it has rows.
    /// </summary>
    private static int OwnEffort(BoundExpression expression) => expression switch
    {
        BoundSubquery => 1000,
        BoundTextPredicate { Predicate: TextPredicate.Matches } => 50,
        BoundTextPredicate or BoundIn => 10,
        BoundListComprehension or BoundQuantifier or BoundReduce => 50,
        BoundFunctionCall => 5,
        _ => 1,
    };
}
