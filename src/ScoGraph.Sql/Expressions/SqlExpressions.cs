using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Conditions;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Expressions;

/// <summary>
/// Writes expressions in SQL: those whose values have one kind in every row, and mean the same in both languages. All answers are null
/// where SQL cannot tell the value.
/// </summary>
internal sealed class SqlExpressions(SqlScope scope, ISubqueryWriter subqueries)
{
    private readonly StatementDraft _draft = scope.Draft;

    public SqlScope Scope => scope;

    public StatementDraft Draft => _draft;

    /// <summary>A condition: true, false or null.</summary>
    public SqlValue? Condition(BoundExpression expression) =>
        Value(expression) is { Kind: null or SqlKind.Boolean } condition ? condition : null;

    public SqlValue? Value(BoundExpression expression) => expression switch
    {
        BoundConstant e => SqlLiterals.Of(e.Value, _draft),
        BoundVariable e => (scope.Find(e.Variable) as ValueBinding)?.Value,
        BoundProperty { Target: BoundVariable target } e => (scope.Find(target.Variable) as ElementBinding)?.Property(e.Key, _draft),
        BoundComparison e => SqlComparisons.Write(e, this),
        BoundIn e => SqlLists.Write(e, this),
        BoundTextPredicate e => SqlTexts.Write(e, this),
        BoundLabelTest e => SqlLabels.Write(e, scope),
        BoundIsNull e => IsNull(e),
        BoundElementCheck { Operand: BoundVariable operand } => Element(operand) is { } element ? Present(element) : null,
        BoundNot e => Condition(e.Operand) is { } operand ? SqlValue.Truth($"(NOT {operand.Text})", operand.IsPresent) : null,
        BoundLogical e => Logical(e),
        BoundCase e => SqlChoices.Write(e, this),
        BoundFunctionCall e => SqlFunctions.Write(e, this),
        BoundArithmetic e => SqlArithmetic.Write(e, this),
        BoundSubquery e => subqueries.Write(e, scope),
        EarlyCondition e => Value(e.Condition),
        LateCondition e => Value(e.Condition),
        _ => null,
    };

    /// <summary>The node or relationship that a variable is.</summary>
    public ElementBinding? Element(BoundExpression expression) =>
        expression is BoundVariable reference ? scope.Find(reference.Variable) as ElementBinding : null;

    private static SqlValue Present(ElementBinding element) =>
        element.IsPresent ? SqlValue.Truth("TRUE", isPresent: true) : SqlValue.Truth($"({element.Id} IS NOT NULL)", isPresent: true);

    private SqlValue? IsNull(BoundIsNull test)
    {
        if ((Element(test.Operand)?.IdValue ?? Value(test.Operand)) is not { } operand)
            return null;
        string text = operand.Kind is null ? (test.Negated ? "FALSE" : "TRUE")
            : operand.IsPresent ? (test.Negated ? "TRUE" : "FALSE") : $"({operand.Text} IS {(test.Negated ? "NOT " : "")}NULL)";
        return SqlValue.Truth(text, isPresent: true);
    }

    private SqlValue? Logical(BoundLogical logical)
    {
        if (Condition(logical.Left) is not { } left || Condition(logical.Right) is not { } right)
            return null;
        string word = logical.Connective switch
        {
            LogicalConnective.And => "AND",
            LogicalConnective.Or => "OR",
            _ => "<>",
        };
        return SqlValue.Truth($"({left.Text} {word} {right.Text})", left.IsPresent && right.IsPresent);
    }
}
