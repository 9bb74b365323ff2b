using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Analysis;

/// <summary>What reads one property of a node and nothing else of a row.</summary>
internal static class ColumnConditions
{
    /// <summary>Whether a condition compares a property of the node with a value that is the same for all nodes.</summary>
    public static bool Tests(BoundExpression predicate, Variable node) => predicate switch
    {
        BoundComparison c => IsProperty(c.Left, node) && IsSame(c.Right),
        BoundTextPredicate { Predicate: not TextPredicate.Matches } t => IsProperty(t.Left, node) && IsSame(t.Right),
        _ => false,
    };

    /// <summary>Whether an expression is a property of the node.</summary>
    public static bool IsProperty(BoundExpression expression, Variable node) =>
        expression is BoundProperty { Target: BoundVariable { Variable: var target } } && target == node;

    private static bool IsSame(BoundExpression expression) => expression is BoundConstant or BoundParameter;
}
