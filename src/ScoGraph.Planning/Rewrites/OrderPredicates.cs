using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Rewrites;

/// <summary>Puts the cheap predicates of a filter before the expensive ones; equals keep the order written.</summary>
internal sealed class OrderPredicates : IPlanPass
{
    public string Name => "order-predicates";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(
        root, plan => plan is LogicalFilter { Predicates.Length: > 1 } filter
            ? filter with { Predicates = [.. filter.Predicates.OrderBy(Effort)] } : plan);

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
