using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>
/// null, a boolean, a number or a string. A minus before a number literal is part of the literal only for the smallest integer.
/// </summary>
internal sealed record Literal(SourceSpan Span, Value Value) : Expression(Span);

/// <summary>$name, without the dollar.</summary>
internal sealed record ParameterReference(SourceSpan Span, string Name) : Expression(Span);

/// <summary>A variable.</summary>
internal sealed record VariableReference(SourceSpan Span, string Name) : Expression(Span);

/// <summary>[items].</summary>
internal sealed record ListLiteral(SourceSpan Span, ImmutableArray<Expression> Items) : Expression(Span);

/// <summary>{key: value, …}.</summary>
internal sealed record MapLiteral(SourceSpan Span, ImmutableArray<MapEntry> Entries) : Expression(Span);

/// <summary>key: value.</summary>
internal sealed record MapEntry(SourceSpan Span, Identifier Key, Expression Value) : SyntaxNode(Span);

/// <summary>target.key.</summary>
internal sealed record PropertyAccess(SourceSpan Span, Expression Target, Identifier Key) : Expression(Span);

/// <summary>target[index].</summary>
internal sealed record IndexAccess(SourceSpan Span, Expression Target, Expression Index) : Expression(Span);

/// <summary>target[from..to]; a bound may be absent.</summary>
internal sealed record SliceAccess(SourceSpan Span, Expression Target, Expression? From, Expression? To) : Expression(Span);

/// <summary>name([DISTINCT] arguments); the name may be dotted. count(*) is <see cref="CountStar"/>.</summary>
internal sealed record FunctionCall(SourceSpan Span, Identifier Function, bool Distinct, ImmutableArray<Expression> Arguments)
    : Expression(Span);

/// <summary>count(*).</summary>
internal sealed record CountStar(SourceSpan Span) : Expression(Span);

/// <summary>An expression in parentheses: kept, because it separates a comparison chain and names a column as written.</summary>
internal sealed record Parenthesized(SourceSpan Span, Expression Inner) : Expression(Span);
