using System.Collections.Immutable;
using System.Diagnostics;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Planning.Analysis;

/// <summary>
/// Checks, in debug builds, that every operator reads only what is bound below it: a rewrite that loses a variable fails here.
/// </summary>
internal static class PlanVerifier
{
    [Conditional("DEBUG")]
    public static void Verify(LogicalOperator plan)
    {
        foreach (LogicalOperator input in plan.Inputs)
            Verify(input);
        if (plan is LogicalUnary unary)
        {
            ImmutableHashSet<Variable> bound = OperatorVariables.Bound(unary.Input).Union(OperatorVariables.Introduced(plan));
            if (plan is LogicalOptional or LogicalMerge)
                return;
            Variable? missing = OperatorVariables.Read(plan).FirstOrDefault(v => !bound.Contains(v) && !IsStep(plan, v));
            if (missing is not null)
                throw new InvalidOperationException($"{plan.GetType().Name} reads '{missing.Name}', which nothing below it binds.");
        }
    }

    private static bool IsStep(LogicalOperator plan, Variable variable) =>
        (plan is LogicalVariableExpand walk && walk.Length.Step == variable)
            || (plan is LogicalShortestPath path && path.Length.Step == variable)
        || (plan is LogicalQuantifiedExpand repeated && repeated.Iteration.Inside.Contains(variable));
}
