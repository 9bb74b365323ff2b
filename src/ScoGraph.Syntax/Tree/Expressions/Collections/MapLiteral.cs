using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions.Collections;

/// <summary>{key: value, …}.</summary>
internal sealed record MapLiteral(SourceSpan Span, ImmutableArray<MapEntry> Entries) : Expression(Span);

/// <summary>key: value.</summary>
internal sealed record MapEntry(SourceSpan Span, Identifier Key, Expression Value) : SyntaxNode(Span);
