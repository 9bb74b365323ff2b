using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>What stands behind WITH and RETURN.</summary>
/// <param name="Distinct">Whether DISTINCT is written.</param>
/// <param name="All">Whether the list begins with *.</param>
/// <param name="Items">The items, without the star.</param>
/// <param name="OrderBy">The sort keys; empty where no ORDER BY stands.</param>
/// <param name="Skip">The number of rows to leave out, or null.</param>
/// <param name="Limit">The largest number of rows, or null.</param>
internal sealed record Projection(
    SourceSpan Span, bool Distinct, bool All, ImmutableArray<ProjectionItem> Items, ImmutableArray<SortItem> OrderBy, Expression? Skip,
    Expression? Limit) : SyntaxNode(Span);

/// <summary>expression [AS alias].</summary>
/// <param name="Text">The expression exactly as written, which names the column where no alias stands.</param>
internal sealed record ProjectionItem(SourceSpan Span, Expression Expression, Identifier? Alias, string Text) : SyntaxNode(Span);

/// <summary>expression [ASC | DESC].</summary>
internal sealed record SortItem(SourceSpan Span, Expression Expression, bool Descending) : SyntaxNode(Span);
