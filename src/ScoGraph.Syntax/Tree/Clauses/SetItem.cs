using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>One change of SET.</summary>
internal abstract record SetItem(SourceSpan Span) : SyntaxNode(Span);

/// <summary>target.key = value.</summary>
internal sealed record SetProperty(SourceSpan Span, PropertyAccess Property, Expression Value) : SetItem(Span);

/// <summary>target[key] = value.</summary>
internal sealed record SetComputedProperty(SourceSpan Span, IndexAccess Property, Expression Value) : SetItem(Span);

/// <summary>variable = map (replaces) or variable += map (<see cref="Add"/>).</summary>
internal sealed record SetAllProperties(SourceSpan Span, VariableReference Target, bool Add, Expression Value) : SetItem(Span);

/// <summary>variable:Label:$(names) …: each a name, or names to be computed.</summary>
internal sealed record SetLabels(SourceSpan Span, VariableReference Target, ImmutableArray<LabelExpression> Labels) : SetItem(Span);
