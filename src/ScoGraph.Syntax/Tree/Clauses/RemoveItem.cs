using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>One change of REMOVE.</summary>
internal abstract record RemoveItem(SourceSpan Span) : SyntaxNode(Span);

/// <summary>target.key.</summary>
internal sealed record RemoveProperty(SourceSpan Span, PropertyAccess Property) : RemoveItem(Span);

/// <summary>variable:Label:Label.</summary>
internal sealed record RemoveLabels(SourceSpan Span, VariableReference Target, ImmutableArray<LabelExpression> Labels) : RemoveItem(Span);

/// <summary>target[key].</summary>
internal sealed record RemoveComputedProperty(SourceSpan Span, IndexAccess Property) : RemoveItem(Span);
