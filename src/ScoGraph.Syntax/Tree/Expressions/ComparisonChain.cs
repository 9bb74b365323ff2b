using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions;

internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>a &lt; b &lt;= c …: the conjunction of the neighbouring comparisons. One link for a single comparison.</summary>
internal sealed record ComparisonChain(SourceSpan Span, Expression First, ImmutableArray<ComparisonLink> Links) : Expression(Span);

/// <summary>operator operand.</summary>
internal sealed record ComparisonLink(SourceSpan Span, ComparisonOperator Operator, Expression Operand) : SyntaxNode(Span);
