using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Conditions;

namespace ScoGraph.Planning.Analysis;

/// <summary>
/// What compares properties of nodes and relationships, other values of a row, and arithmetic over these, so that it can be tested of many
/// rows at once; and what else is asked of one node or relationship and cannot fail, so that it need be asked once of each.
/// </summary>
internal static class RowConditions
{
    /// <summary>Whether a condition can be told of many rows at once, if all come so that it reads.</summary>
    public static bool Tests(BoundExpression predicate) => predicate switch
    {
        BoundLogical { Connective: LogicalConnective.Xor } either => IsOne(either.Left) && IsOne(either.Right),
        BoundLogical logical => Tests(logical.Left) && Tests(logical.Right),
        BoundNot not => Tests(not.Operand),
        EarlyCondition early => Tests(early.Condition),
        LateCondition late => Tests(late.Condition),
        _ => IsOne(predicate),
    };

    /// <summary>The same, if it reads nothing but nodes and relationships.</summary>
    public static bool TestsElements(BoundExpression predicate) =>
        Tests(predicate) && FreeVariables.Of(predicate).All(VectorExpressions.IsElement);

    /// <summary>Whether a condition is told by what is read off columns, so that no value is computed of each row by itself.</summary>
    public static bool ReadsColumns(BoundExpression predicate) => predicate switch
    {
        BoundLogical logical => ReadsColumns(logical.Left) && ReadsColumns(logical.Right),
        BoundNot not => ReadsColumns(not.Operand),
        EarlyCondition early => ReadsColumns(early.Condition),
        LateCondition late => ReadsColumns(late.Condition),
        BoundComparison c => IsColumn(c.Left) && IsColumn(c.Right),
        BoundTextPredicate t => IsColumn(t.Left) && IsColumn(t.Right),
        BoundIsNull isNull => IsColumn(isNull.Operand),
        _ => predicate is BoundLabelTest,
    };

    /// <summary>Whether the values of an expression, of which two are compared, can be found for many rows at once.</summary>
    public static bool IsSide(BoundExpression expression) => VectorExpressions.IsTermOfRow(expression)
        || (expression is BoundVariable read ? IsNode(read) : VectorExpressions.IsOfRow(expression));

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
        && (IsNode(compared.Left) ? compared.Operator is Comparison.Equal or Comparison.NotEqual && IsNode(compared.Right)
            : !IsNode(compared.Right));

    private static bool ReadsAny(BoundExpression left, BoundExpression right) => FreeVariables.Of([left, right]).Any();

    private static bool IsColumn(BoundExpression read) =>
        IsNode(read) || (VectorExpressions.IsTermOfRow(read) && VectorExpressions.IsPlain(read));

    private static bool IsNode(BoundExpression read) => read is BoundVariable { Variable.Type.Kinds: ValueTypes.Node };
}
