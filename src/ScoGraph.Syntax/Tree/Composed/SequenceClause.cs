using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Clauses;

namespace ScoGraph.Syntax.Tree.Composed;

/// <summary>query NEXT query …: each takes the rows of the one before it. The only clause of its part.</summary>
/// <param name="Queries">At least two.</param>
internal sealed record SequenceClause(SourceSpan Span, ImmutableArray<Query> Queries) : Clause(Span)
{
    public override string Title => "NEXT";

    public override bool IsUpdate => Queries.Any(query => query.IsUpdate);
}
