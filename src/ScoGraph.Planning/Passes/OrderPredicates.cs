using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Planning.Passes;

/// <summary>Puts the cheap predicates of a filter before the dear ones; equals keep the order written.</summary>
internal sealed class OrderPredicates : IPlanPass
{
    public string Name => "order-predicates";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context)
    {
        LogicalOperator plan = root.MapInputs(input => Apply(input, context));
        return plan is LogicalFilter { Predicates.Length: > 1 } filter
            ? filter with { Predicates = [.. filter.Predicates.OrderBy(Effort)] } : plan;
    }

    private static int Effort(BoundExpression expression)
    {
        int own = expression switch
        {
            BoundSubquery => 1000,
            BoundTextPredicate { Predicate: TextPredicate.Matches } => 50,
            BoundTextPredicate or BoundIn => 10,
            BoundListComprehension or BoundQuantifier or BoundReduce => 50,
            BoundFunctionCall => 5,
            _ => 1,
        };
        return own + ExpressionChildren.Of(expression).Sum(Effort);
    }
}
