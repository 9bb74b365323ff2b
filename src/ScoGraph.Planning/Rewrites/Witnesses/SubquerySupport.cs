using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Witnesses;

namespace ScoGraph.Planning.Rewrites.Witnesses;

/// <summary>What a row rests on because a value was computed with subqueries: the rows that they found.</summary>
internal static class SubquerySupport
{
    private const string ForItems = "is computed for items of a list, not for the row";

    /// <summary>Whether a subquery stands in an expression.</summary>
    public static bool Has(BoundExpression expression) => ExpressionTree.All(expression).Any(part => part is BoundSubquery);

    /// <summary>That of the values that an operator computes.</summary>
    public static IEnumerable<Support> Of(LogicalOperator plan, SupportCarrier carrier)
    {
        foreach (BoundExpression expression in plan.Expressions)
        {
            // Conditions within a walk are tested for its steps, which no row holds one by one.
            if (plan is LogicalWalk && Has(expression))
                yield return new UnknownSupport("is tested for the steps of a path, not for the row", expression.Span);
            else
            {
                foreach (Support support in Of(expression, carrier))
                    yield return support;
            }
        }
    }

    /// <summary>That of a value.</summary>
    public static IEnumerable<Support> Of(BoundExpression expression, SupportCarrier carrier)
    {
        BoundSubquery[] subqueries = [.. ExpressionTree.All(expression).OfType<BoundSubquery>()];
        if (subqueries.Length == 0)
            yield break;
        HashSet<Variable> ofRow = FreeVariables.Of(expression);
        foreach (BoundSubquery subquery in subqueries)
        {
            yield return subquery.Query.Arguments.All(ofRow.Contains)
                ? new GroupSupport(
                    carrier.Witnesses(subquery),
                    subquery.Kind == Subquery.Exists ? WitnessCount.AlternativesOrNone : WitnessCount.TogetherOrNone)
                : new UnknownSupport(ForItems, subquery.Span);
        }
    }
}
