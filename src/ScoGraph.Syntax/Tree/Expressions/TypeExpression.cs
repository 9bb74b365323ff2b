using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>A type as it stands behind <c>::</c>. Null belongs to every type that does not say NOT NULL.</summary>
internal abstract record TypeExpression(SourceSpan Span) : SyntaxNode(Span);

/// <summary>A type by name: the values of some kinds.</summary>
/// <param name="Kinds">The kinds without null; none at all for NOTHING and NULL.</param>
/// <param name="Nullable">Whether null belongs to it.</param>
/// <param name="Name">The name as it is printed.</param>
internal sealed record NamedType(SourceSpan Span, ValueTypes Kinds, bool Nullable, string Name) : TypeExpression(Span);

/// <summary>LIST&lt;items&gt; [NOT NULL].</summary>
internal sealed record ListType(SourceSpan Span, TypeExpression Items, bool Nullable) : TypeExpression(Span);

/// <summary>type | type ….</summary>
internal sealed record UnionType(SourceSpan Span, ImmutableArray<TypeExpression> Members) : TypeExpression(Span);
