using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>CASE [operand] WHEN … THEN … [ELSE …] END.</summary>
internal sealed record CaseExpression(SourceSpan Span, Expression? Operand, ImmutableArray<CaseBranch> Branches, Expression? Otherwise)
    : Expression(Span);

/// <summary>WHEN condition THEN result.</summary>
internal sealed record CaseBranch(SourceSpan Span, Expression When, Expression Then) : SyntaxNode(Span);

/// <summary>[variable IN list WHERE filter | projection].</summary>
internal sealed record ListComprehension(SourceSpan Span, Identifier Variable, Expression List, Expression? Where, Expression? Projection)
    : Expression(Span);

/// <summary>[path = pattern WHERE filter | projection].</summary>
internal sealed record PatternComprehension(SourceSpan Span, PathPattern Pattern, Expression? Where, Expression Projection)
    : Expression(Span);

internal enum QuantifierKind
{
    All,
    Any,
    None,
    Single,
}

/// <summary>all | any | none | single (variable IN list WHERE condition).</summary>
internal sealed record QuantifierExpression(SourceSpan Span, QuantifierKind Kind, Identifier Variable, Expression List, Expression Where)
    : Expression(Span);

/// <summary>reduce(accumulator = initial, variable IN list | step).</summary>
internal sealed record ReduceExpression(
    SourceSpan Span, Identifier Accumulator, Expression Initial, Identifier Variable, Expression List, Expression Step) : Expression(Span);

/// <summary>A pattern where a value is due: a predicate (does it match?), or for shortestPath the path itself.</summary>
internal sealed record PatternExpression(SourceSpan Span, PathPattern Pattern) : Expression(Span);

internal enum SubqueryKind
{
    Exists,
    Count,
    Collect,
}

/// <summary>
/// EXISTS { … }, COUNT { … }, COLLECT { … }. A body of patterns alone is a <see cref="Query"/> of one MATCH without RETURN.
/// </summary>
internal sealed record SubqueryExpression(SourceSpan Span, SubqueryKind Kind, Query Body) : Expression(Span);

/// <summary>variable {.key, .*, key: value, variable}.</summary>
internal sealed record MapProjection(SourceSpan Span, VariableReference Target, ImmutableArray<MapProjectionItem> Items) : Expression(Span);

/// <summary>
/// One item of a map projection: all properties, or a key and the expression of its value (a selector's is the property access).
/// </summary>
internal sealed record MapProjectionItem(SourceSpan Span, bool AllProperties, Identifier? Key, Expression? Value) : SyntaxNode(Span);
