using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions;

internal enum BinaryOperator
{
    Or,
    Xor,
    And,
    Add,
    Concatenate,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
    In,
    StartsWith,
    EndsWith,
    Contains,
    Matches,
}

internal sealed record BinaryExpression(SourceSpan Span, BinaryOperator Operator, Expression Left, Expression Right) : Expression(Span);
