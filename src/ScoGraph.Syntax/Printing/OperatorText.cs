using System.Diagnostics;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Printing;

/// <summary>How operators are written and how tightly they bind.</summary>
internal static class OperatorText
{
    public static string Of(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Or => "OR",
        BinaryOperator.Xor => "XOR",
        BinaryOperator.And => "AND",
        BinaryOperator.Add => "+",
        BinaryOperator.Concatenate => "||",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "^",
        BinaryOperator.In => "IN",
        BinaryOperator.StartsWith => "STARTS WITH",
        BinaryOperator.EndsWith => "ENDS WITH",
        BinaryOperator.Contains => "CONTAINS",
        BinaryOperator.Matches => "=~",
        _ => throw new UnreachableException(binary.ToString()),
    };

    public static string Of(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "<>",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        ComparisonOperator.GreaterOrEqual => ">=",
        _ => throw new UnreachableException(comparison.ToString()),
    };

    public static Precedence Binding(Expression expression) => expression switch
    {
        BinaryExpression { Operator: BinaryOperator.Or } => Precedence.Or,
        BinaryExpression { Operator: BinaryOperator.Xor } => Precedence.Xor,
        BinaryExpression { Operator: BinaryOperator.And } => Precedence.And,
        BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Concatenate or BinaryOperator.Subtract } => Precedence.Additive,
        BinaryExpression { Operator: BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo } =>
            Precedence.Multiplicative,
        BinaryExpression { Operator: BinaryOperator.Power } => Precedence.Power,
        BinaryExpression or NullPredicate or LabelPredicate or TypePredicate or NormalizedPredicate => Precedence.Predicate,
        UnaryExpression { Operator: UnaryOperator.Not } => Precedence.Not,
        UnaryExpression => Precedence.Sign,
        ComparisonChain => Precedence.Comparison,
        _ => Precedence.Postfix,
    };
}
