using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions.Collections;

/// <summary>variable {.key, .*, key: value, variable}.</summary>
internal sealed record MapProjection(SourceSpan Span, VariableReference Target, ImmutableArray<MapProjectionItem> Items) : Expression(Span);

/// <summary>
/// One item of a map projection: all properties, or a key and the expression of its value (a selector's is the property access).
/// </summary>
internal sealed record MapProjectionItem(SourceSpan Span, bool AllProperties, Identifier? Key, Expression? Value) : SyntaxNode(Span);
