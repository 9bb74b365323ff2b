using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Conditions;

namespace ScoGraph.Planning.Analysis;

/// <summary>Reads off predicates what a sorted index can answer.</summary>
internal static class IndexConditions
{
    /// <summary>
    /// The condition on a property of a node, either way round; null where the predicate is something else, or its value is not the same
    /// for every node.
    /// </summary>
    public static IndexCondition? Of(BoundExpression predicate, Variable node)
    {
        return predicate switch
        {
            BoundComparison { Operator: not Comparison.NotEqual } c =>
                Match(c.Left, c.Right, c.Operator, null) ?? Match(c.Right, c.Left, Mirrored(c.Operator), null),
            BoundTextPredicate { Predicate: TextPredicate.StartsWith } t => Match(t.Left, t.Right, null, t.Predicate),
            _ => null,
        };

        IndexCondition? Match(BoundExpression property, BoundExpression value, Comparison? comparison, TextPredicate? text) =>
            KeyOf(property, node) is { } key && IsSteady(value, node)
                ? new IndexCondition(key, comparison, text, value, predicate)
                {
                    Mark = Fallibility.CanFail(value) ? new FailureMark() : null,
                }
                : null;
    }

    private static string? KeyOf(BoundExpression expression, Variable node) =>
        expression is BoundProperty { Target: BoundVariable target } property && target.Variable == node ? property.Key : null;

    private static bool IsSteady(BoundExpression value, Variable node) =>
        Purity.IsRepeatable(value) && !FreeVariables.Of(value).Contains(node);

    private static Comparison Mirrored(Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessOrEqual => Comparison.GreaterOrEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterOrEqual => Comparison.LessOrEqual,
        _ => comparison,
    };
}
