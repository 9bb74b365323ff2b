using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>SET items.</summary>
internal sealed record SetClause(SourceSpan Span, ImmutableArray<SetItem> Items) : Clause(Span)
{
    public override string Title => "SET";

    public override bool IsUpdate => true;
}
