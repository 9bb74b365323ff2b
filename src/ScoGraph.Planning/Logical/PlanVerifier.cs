using System.Diagnostics;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// Checks, in debug builds, that every operator reads only what is bound below it: a rewrite that loses a variable fails here.
/// </summary>
internal static class PlanVerifier
{
    [Conditional("DEBUG")]
    public static void Verify(LogicalOperator plan)
    {
        HashSet<Variable> bound = [], given = [];
        foreach (LogicalOperator step in Enumerable.Reverse(PlanTree.Chain(plan)))
        {
            if (step is LogicalArgument argument)
                given.UnionWith(argument.Arguments);
            for (int i = step is LogicalUnary ? 1 : 0; i < step.Inputs.Length; i++)
                Verify(step.Inputs[i]);
            if (step is LogicalUnary and not LogicalNesting && step.Reads.FirstOrDefault(v => !bound.Contains(v)) is { } missing)
                throw new InvalidOperationException($"{step.GetType().Name} reads '{missing.Name}', which nothing below it binds.");
            if (step is LogicalAggregate)
                bound = [.. given];
            bound.UnionWith(step.Introduced);
        }
    }
}
