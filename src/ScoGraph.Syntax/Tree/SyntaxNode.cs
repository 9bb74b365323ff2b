using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Clauses;

namespace ScoGraph.Syntax.Tree;

/// <summary>A piece of a parsed query, with the place that it was read from. Trees are immutable.</summary>
internal abstract record SyntaxNode(SourceSpan Span);

/// <summary>A name as written (without backticks) and its place.</summary>
internal sealed record Identifier(SourceSpan Span, string Name) : SyntaxNode(Span);

/// <summary>What is asked for beside the rows.</summary>
internal enum StatementMode
{
    Run,
    Explain,
    Profile,
}

/// <summary>A whole statement: [EXPLAIN | PROFILE] query.</summary>
internal sealed record Statement(SourceSpan Span, StatementMode Mode, Query Query) : SyntaxNode(Span);

/// <summary>One or more single queries joined by UNION [ALL]. <see cref="Unions"/> is empty for one.</summary>
internal sealed record Query(SourceSpan Span, SingleQuery First, ImmutableArray<UnionPart> Unions) : SyntaxNode(Span)
{
    /// <summary>The queries that UNION joins, or the one.</summary>
    public IEnumerable<SingleQuery> Parts => [First, .. Unions.Select(union => union.Query)];

    /// <summary>Whether a clause of it changes the graph.</summary>
    public bool IsUpdate => Parts.Any(part => part.Clauses.Any(clause => clause.IsUpdate));
}

/// <summary>UNION [ALL] and the query after it.</summary>
internal sealed record UnionPart(SourceSpan Span, bool All, SingleQuery Query) : SyntaxNode(Span);

/// <summary>Clauses in the order written. Which may follow which is the binder's question.</summary>
internal sealed record SingleQuery(SourceSpan Span, ImmutableArray<Clause> Clauses) : SyntaxNode(Span);
