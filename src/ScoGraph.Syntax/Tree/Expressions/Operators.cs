using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Tree.Expressions;

internal enum UnaryOperator
{
    Not,
    Plus,
    Minus,
}

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

internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

internal sealed record UnaryExpression(SourceSpan Span, UnaryOperator Operator, Expression Operand) : Expression(Span);

internal sealed record BinaryExpression(SourceSpan Span, BinaryOperator Operator, Expression Left, Expression Right) : Expression(Span);

/// <summary>a &lt; b &lt;= c …: the conjunction of the neighbouring comparisons. One link for a single comparison.</summary>
internal sealed record ComparisonChain(SourceSpan Span, Expression First, ImmutableArray<ComparisonLink> Links) : Expression(Span);

/// <summary>operator operand.</summary>
internal sealed record ComparisonLink(SourceSpan Span, ComparisonOperator Operator, Expression Operand) : SyntaxNode(Span);

/// <summary>operand IS [NOT] NULL.</summary>
internal sealed record NullPredicate(SourceSpan Span, Expression Operand, bool Negated) : Expression(Span);

/// <summary>operand:Labels.</summary>
internal sealed record LabelPredicate(SourceSpan Span, Expression Operand, LabelExpression Labels) : Expression(Span);

/// <summary>operand IS [NOT] :: type.</summary>
internal sealed record TypePredicate(SourceSpan Span, Expression Operand, TypeExpression Type, bool Negated) : Expression(Span);

/// <summary>operand IS [NOT] [form] NORMALIZED; the form is one of NFC, NFD, NFKC and NFKD, NFC where none is written.</summary>
internal sealed record NormalizedPredicate(SourceSpan Span, Expression Operand, string Form, bool Negated) : Expression(Span);
