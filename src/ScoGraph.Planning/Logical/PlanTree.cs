using System.Collections.Immutable;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// Walks through plans. A plan is as long as its query has clauses, so the main input is followed in loops; only nested plans, which nest
/// no deeper than the text does, are entered by recursion.
/// </summary>
internal static class PlanTree
{
    /// <summary>Every operator, those that read before those that are read; in reverse, the order in which rows pass.</summary>
    public static IEnumerable<LogicalOperator> All(LogicalOperator root)
    {
        Stack<LogicalOperator> open = new([root]);
        while (open.TryPop(out LogicalOperator? plan))
        {
            yield return plan;
            foreach (LogicalOperator input in plan.Inputs)
                open.Push(input);
        }
    }

    /// <summary>The operators from the last one down along the main input, and the nested plans of none.</summary>
    public static List<LogicalOperator> Chain(LogicalOperator root)
    {
        List<LogicalOperator> chain = [root];
        while (chain[^1] is LogicalUnary unary)
            chain.Add(unary.Input);
        return chain;
    }

    /// <summary>The plan whose operators along the main input are these, from the last one down.</summary>
    public static LogicalOperator Joined(List<LogicalOperator> chain)
    {
        LogicalOperator plan = chain[^1];
        for (int i = chain.Count - 2; i >= 0; i--)
            plan = chain[i].WithInputs(chain[i].Inputs.SetItem(0, plan));
        return plan;
    }

    /// <summary>The plan with a function applied to each operator, whose inputs it was applied to before.</summary>
    public static LogicalOperator Rewrite(LogicalOperator root, Func<LogicalOperator, LogicalOperator> rewrite)
    {
        List<LogicalOperator> chain = Chain(root);
        LogicalOperator? below = null;
        for (int i = chain.Count - 1; i >= 0; i--)
        {
            ImmutableArray<LogicalOperator> inputs = chain[i].Inputs;
            below = rewrite(chain[i].WithInputs(
                [.. inputs.Select((input, at) => at == 0 && below is not null ? below : Rewrite(input, rewrite))]));
        }

        return below!;
    }
}
