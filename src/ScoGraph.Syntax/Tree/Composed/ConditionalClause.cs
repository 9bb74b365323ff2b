using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tree.Composed;

/// <summary>WHEN condition THEN query … [ELSE query]. The only clause of its part.</summary>
/// <param name="Otherwise">What is run where no condition is true; null for nothing.</param>
internal sealed record ConditionalClause(SourceSpan Span, ImmutableArray<ConditionalBranch> Branches, Query? Otherwise) : Clause(Span)
{
    public override string Title => "WHEN";

    public override bool IsUpdate => Queries.Any(query => query.IsUpdate);

    /// <summary>The queries of its branches, in the order written.</summary>
    public IEnumerable<Query> Queries => Otherwise is null ? Branches.Select(branch => branch.Then)
        : Branches.Select(branch => branch.Then).Append(Otherwise);
}

/// <summary>WHEN condition THEN query.</summary>
internal sealed record ConditionalBranch(SourceSpan Span, Expression When, Query Then) : SyntaxNode(Span);
