using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Rewrites;

/// <summary>
/// Moves each predicate down to the first place where all it reads is bound, so that rows which fail it go no further. One that is not
/// repeatable stays: elsewhere it would run another number of times. Each predicate finds its place at once, not step by step, so a plan of
/// many clauses with many conditions takes linear time.
/// </summary>
internal sealed class PushDownPredicates : IPlanPass
{
    public string Name => "push-down-predicates";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context)
    {
        // Filters are taken out of the chain and come back as the predicates that stand right above an operator of it.
        List<LogicalOperator> chain = [];
        List<List<BoundExpression>> above = [];
        Dictionary<Variable, int> boundAt = [];
        int lowest = 0;
        foreach (LogicalOperator plan in Enumerable.Reverse(PlanTree.Chain(root)))
        {
            if (plan is LogicalFilter filter)
            {
                foreach (BoundExpression predicate in filter.Predicates)
                    above[PlaceOf(predicate, chain.Count - 1, lowest, boundAt)].Add(predicate);
                continue;
            }

            if (!plan.Has(OperatorTraits.LetsConditionsThrough))
                lowest = chain.Count;
            foreach (Variable variable in plan.Introduced)
                boundAt[variable] = chain.Count;
            chain.Add(plan);
            above.Add([]);
        }

        return Rebuild(chain, above, context);
    }

    /// <summary>The operator right above which a predicate is tested: the last one that binds what it reads.</summary>
    private static int PlaceOf(BoundExpression predicate, int top, int lowest, Dictionary<Variable, int> boundAt)
    {
        if (!Purity.IsRepeatable(predicate))
            return top;
        int place = lowest;
        foreach (Variable variable in FreeVariables.Of(predicate))
            place = Math.Max(place, boundAt.GetValueOrDefault(variable, top));
        return place;
    }

    private LogicalOperator Rebuild(List<LogicalOperator> chain, List<List<BoundExpression>> above, PlanningContext context)
    {
        LogicalOperator? below = null;
        for (int i = 0; i < chain.Count; i++)
        {
            below = chain[i].WithInputs(
                [.. chain[i].Inputs.Select((input, at) => at == 0 && below is not null ? below : Apply(input, context))]);
            if (above[i].Count > 0)
                below = new LogicalFilter(below, [.. above[i]]);
        }

        return below!;
    }
}
