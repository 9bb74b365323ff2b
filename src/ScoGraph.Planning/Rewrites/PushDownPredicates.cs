using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Rewrites;

/// <summary>
/// Moves each predicate down to the first place where all it reads is bound, so that rows which fail it go no further. One that is not
/// repeatable stays: elsewhere it would run another number of times. One that may fail where it comes to stand, for a row that would never
/// have come to its own place, is tested early there and again in its place. Each predicate finds its place at once, not step by step, so a
/// plan of many clauses with many conditions takes linear time.
/// </summary>
internal sealed class PushDownPredicates : IPlanPass
{
    public string Name => "push-down-predicates";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context)
    {
        PredicatePlaces places = new();
        foreach (LogicalOperator plan in Enumerable.Reverse(PlanTree.Chain(root)))
        {
            if (plan is LogicalFilter filter)
            {
                foreach (BoundExpression predicate in filter.Predicates)
                    places.Put(predicate);
            }
            else
            {
                places.Add(plan);
            }
        }

        return places.Rebuild(nested => Apply(nested, context));
    }
}
