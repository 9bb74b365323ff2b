using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Conditions;

namespace ScoGraph.Planning.Analysis;

/// <summary>
/// What compares properties of nodes and relationships, and arithmetic over these, so that it can be tested of many rows at once; and what
/// else is asked of one of them and cannot fail, so that it need be asked once of each.
/// </summary>
internal static class RowConditions
{
    /// <summary>Whether a condition reads nothing of a row but nodes, and properties of nodes and relationships.</summary>
    public static bool Tests(BoundExpression predicate) => predicate switch
    {
        BoundComparison { Operator: Comparison.Equal or Comparison.NotEqual, Left: BoundVariable left, Right: BoundVariable right } =>
            IsNode(left) && IsNode(right),
        BoundComparison c => VectorExpressions.IsTerm(c.Left) && VectorExpressions.IsTerm(c.Right)
            && FreeVariables.Of([c.Left, c.Right]).Any(),
        BoundTextPredicate { Predicate: not TextPredicate.Matches } t when Tests(t.Left, t.Right) => true,
        EarlyCondition or LateCondition => false,
        _ => FreeVariables.Of(predicate).Count == 1 && VectorExpressions.IsComputed(predicate) && !Fallibility.ConditionCanFail(predicate),
    };

    /// <summary>Whether an expression is the same for all rows.</summary>
    public static bool IsSame(BoundExpression expression) => expression is BoundConstant or BoundParameter;

    private static bool Tests(BoundExpression left, BoundExpression right) =>
        VectorExpressions.IsProperty(left) ? VectorExpressions.IsProperty(right) || IsSame(right)
            : IsSame(left) && VectorExpressions.IsProperty(right);

    private static bool IsNode(BoundVariable read) => read.Variable.Type.Kinds == ValueTypes.Node;
}
