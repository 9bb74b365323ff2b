using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>FINISH: ends a query that is run for its effect; there are no columns.</summary>
internal sealed record FinishClause(SourceSpan Span) : Clause(Span)
{
    public override string Title => "FINISH";

    public override bool IsUpdate => false;
}
