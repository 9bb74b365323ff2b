using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;

namespace ScoGraph.Planning.Analysis;

/// <summary>What compares properties of nodes and relationships, and never fails, so that it can be tested of many rows at once.</summary>
internal static class RowConditions
{
    /// <summary>Whether a condition reads nothing of a row but nodes, and properties of nodes and relationships, each by itself.</summary>
    public static bool Tests(BoundExpression predicate) => predicate switch
    {
        BoundComparison { Operator: Comparison.Equal or Comparison.NotEqual, Left: BoundVariable left, Right: BoundVariable right } =>
            IsNode(left) && IsNode(right),
        BoundComparison c => Tests(c.Left, c.Right),
        BoundTextPredicate { Predicate: not TextPredicate.Matches } t => Tests(t.Left, t.Right),
        _ => false,
    };

    /// <summary>Whether an expression is the same for all rows.</summary>
    public static bool IsSame(BoundExpression expression) => expression is BoundConstant or BoundParameter;

    private static bool Tests(BoundExpression left, BoundExpression right) =>
        IsProperty(left) ? IsProperty(right) || IsSame(right) : IsSame(left) && IsProperty(right);

    private static bool IsProperty(BoundExpression expression) => expression is BoundProperty { Target: BoundVariable { Variable: var of } }
        && of.Type.Kinds is ValueTypes.Node or ValueTypes.Relationship;

    private static bool IsNode(BoundVariable read) => read.Variable.Type.Kinds == ValueTypes.Node;
}
