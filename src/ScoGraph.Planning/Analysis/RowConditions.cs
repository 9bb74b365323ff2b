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
    /// <summary>Whether a condition reads nothing of a row but nodes and relationships, and can be told of many rows at once.</summary>
    public static bool Tests(BoundExpression predicate) => predicate switch
    {
        BoundLogical { Connective: LogicalConnective.Xor } either => IsOne(either.Left) && IsOne(either.Right),
        BoundLogical logical => Tests(logical.Left) && Tests(logical.Right),
        BoundNot not => Tests(not.Operand),
        EarlyCondition early => Tests(early.Condition),
        LateCondition late => Tests(late.Condition),
        _ => IsOne(predicate),
    };

    /// <summary>Whether the values of an expression, of which two are compared, can be found for many rows at once.</summary>
    public static bool IsSide(BoundExpression expression) => VectorExpressions.IsTerm(expression)
        || (expression is BoundVariable read ? IsNode(read) : VectorExpressions.IsComputed(expression));

    /// <summary>Conditions that are made of no others.</summary>
    private static bool IsOne(BoundExpression predicate) => predicate switch
    {
        BoundComparison c => Compares(c),
        BoundTextPredicate { Predicate: not TextPredicate.Matches } t when ReadsAny(t.Left, t.Right) => IsSide(t.Left) && IsSide(t.Right),
        BoundLogical or BoundNot => false,
        _ => FreeVariables.Of(predicate).Count == 1 && VectorExpressions.IsComputed(predicate) && !Fallibility.ConditionCanFail(predicate),
    };

    private static bool Compares(BoundComparison compared) => ReadsAny(compared.Left, compared.Right)
        && IsSide(compared.Left) && IsSide(compared.Right)
        && ((compared.Left is not BoundVariable && compared.Right is not BoundVariable)
            || (compared is { Operator: Comparison.Equal or Comparison.NotEqual, Left: BoundVariable, Right: BoundVariable }));

    private static bool ReadsAny(BoundExpression left, BoundExpression right) => FreeVariables.Of([left, right]).Any();

    private static bool IsNode(BoundVariable read) => read.Variable.Type.Kinds == ValueTypes.Node;
}
