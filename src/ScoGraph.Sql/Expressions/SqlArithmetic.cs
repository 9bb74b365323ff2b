using ScoGraph.Binding.Bound;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Expressions;

/// <summary>
/// Writes sums, differences and products of integers, which fail in SQL, too, where 64 bits are too few. Division is not written: what the
/// databases do with zero and with signs differs.
/// </summary>
internal static class SqlArithmetic
{
    public static SqlValue? Write(BoundArithmetic arithmetic, SqlExpressions expressions)
    {
        string? symbol = arithmetic.Operator switch
        {
            ArithmeticOperator.Add => "+",
            ArithmeticOperator.Subtract => "-",
            ArithmeticOperator.Multiply => "*",
            _ => null,
        };
        if (symbol is null || expressions.Value(arithmetic.Left) is not { Kind: SqlKind.Integer } left
            || expressions.Value(arithmetic.Right) is not { Kind: SqlKind.Integer } right)
            return null;
        expressions.Draft.MayFail = true;
        string text = $"({expressions.Draft.Typed(left)} {symbol} {expressions.Draft.Typed(right)})";
        return new SqlValue(text, SqlKind.Integer) { IsPresent = left.IsPresent && right.IsPresent };
    }
}
