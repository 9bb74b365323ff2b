using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>RETURN projection.</summary>
internal sealed record ReturnClause(SourceSpan Span, Projection Projection) : Clause(Span)
{
    public override string Title => "RETURN";

    public override bool IsUpdate => false;
}
