using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>REMOVE items.</summary>
internal sealed record RemoveClause(SourceSpan Span, ImmutableArray<RemoveItem> Items) : Clause(Span)
{
    public override string Title => "REMOVE";

    public override bool IsUpdate => true;
}
