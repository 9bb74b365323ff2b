using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Expressions;

/// <summary>
/// Writes comparisons. Values of different kinds are not equal, and neither less nor greater. Integers and doubles are compared exactly in
/// the language, which SQL does not do: so one of the two has to be a constant that is the same as one of the other's kind.
/// </summary>
internal static class SqlComparisons
{
    public static SqlValue? Write(BoundComparison comparison, SqlExpressions expressions)
    {
        if (expressions.Element(comparison.Left) is { } one && expressions.Element(comparison.Right) is { } other)
            return Elements(comparison.Operator, one, other);
        SqlValue? left = expressions.Value(comparison.Left), right = expressions.Value(comparison.Right);
        left ??= Parameter(comparison.Left, right, expressions.Draft);
        right ??= Parameter(comparison.Right, left, expressions.Draft);
        if (left is null || right is null)
            return null;
        if (left.Kind is not { } leftKind || right.Kind is not { } rightKind)
            return SqlValue.Null;
        if (leftKind == rightKind)
            return Write(comparison.Operator, left, right, expressions.Draft);
        return leftKind is SqlKind.Integer or SqlKind.Float && rightKind is SqlKind.Integer or SqlKind.Float
            ? Numbers(comparison, left, right, expressions.Draft)
            : comparison.Operator switch
            {
                Comparison.Equal => SqlLiterals.Constant(truth: false, left, right),
                Comparison.NotEqual => SqlLiterals.Constant(truth: true, left, right),
                _ => SqlValue.Null,
            };
    }

    /// <summary>The comparison of two values of one kind.</summary>
    public static SqlValue Write(Comparison operation, SqlValue left, SqlValue right, StatementDraft draft)
    {
        bool isPresent = left.IsPresent && right.IsPresent;
        if (left.Kind == SqlKind.Float)
            return SqlValue.Truth(Floats(operation, left, right, draft), isPresent);
        bool sorts = left.Kind == SqlKind.String && operation is not (Comparison.Equal or Comparison.NotEqual);
        string first = sorts ? draft.Dialect.ByCodePoint(left.Text) : left.Text;
        return SqlValue.Truth($"({first} {Symbol(operation)} {right.Text})", isPresent);
    }

    private static SqlValue? Elements(Comparison operation, ElementBinding one, ElementBinding other) =>
        one.GetType() != other.GetType() ? null
            : SqlValue.Truth($"({one.Id} {Symbol(operation)} {other.Id})", one.IsPresent && other.IsPresent);

    private static SqlValue? Parameter(BoundExpression expression, SqlValue? other, StatementDraft draft) =>
        expression is BoundParameter parameter && other is { Kind: { } kind }
            ? new SqlValue(draft.Parameter(parameter.Name, kind), kind) { IsPresent = true } : null;

    /// <summary>In SQL NaN equals itself and is greater than any other number; in the language no comparison with it is true.</summary>
    private static string Floats(Comparison operation, SqlValue left, SqlValue right, StatementDraft draft)
    {
        string plain = $"{left.Text} {Symbol(operation)} {right.Text}";
        return operation switch
        {
            Comparison.Equal or Comparison.Greater or Comparison.GreaterOrEqual => $"({plain}{UnlessNaN(left, right, draft)})",
            Comparison.NotEqual => $"(NOT ({left.Text} = {right.Text}{UnlessNaN(left, right, draft)}))",
            _ => $"({plain}{UnlessNaN(right, left, draft)})",
        };
    }

    /// <summary>That a value is not NaN; or that the other is null, as then the comparison is neither true nor false.</summary>
    private static string UnlessNaN(SqlValue value, SqlValue other, StatementDraft draft) => value.IsLiteral ? ""
        : $" AND {(other.IsPresent ? "" : "(")}{value.Text} <> {draft.Dialect.Float(double.NaN)}{(other.IsPresent ? "" : $" OR {other.Text} IS NULL)")}";

    /// <summary>An integer and a double, of which one stands in the query.</summary>
    private static SqlValue? Numbers(BoundComparison comparison, SqlValue left, SqlValue right, StatementDraft draft)
    {
        if (comparison.Right is BoundConstant { Value: var constant })
            return Number(comparison.Operator, left, constant, draft);
        return comparison.Left is BoundConstant { Value: var first } ? Number(Turned(comparison.Operator), right, first, draft) : null;
    }

    private static SqlValue? Number(Comparison operation, SqlValue value, in Value constant, StatementDraft draft)
    {
        if (constant.IsInteger)
        {
            return constant.AsInteger() is >= -SqlLiterals.MostExact and <= SqlLiterals.MostExact and var number
                ? Write(operation, value, SqlLiterals.Of(Value.FromFloat(number), draft)!, draft) : null;
        }

        double bound = constant.AsFloat();
        if (double.IsNaN(bound))
            return SqlLiterals.Constant(operation == Comparison.NotEqual, value);
        if (Math.Abs(bound) > SqlLiterals.MostExact)
            return null;
        if (Math.Floor(bound) != bound && operation is Comparison.Equal or Comparison.NotEqual)
            return SqlLiterals.Constant(operation == Comparison.NotEqual, value);
        double whole = operation is Comparison.LessOrEqual or Comparison.Greater ? Math.Floor(bound) : Math.Ceiling(bound);
        return Write(operation, value, SqlLiterals.Integer((long)whole), draft);
    }

    private static Comparison Turned(Comparison operation) => operation switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessOrEqual => Comparison.GreaterOrEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterOrEqual => Comparison.LessOrEqual,
        _ => operation,
    };

    private static string Symbol(Comparison operation) => operation switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "<>",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };
}
