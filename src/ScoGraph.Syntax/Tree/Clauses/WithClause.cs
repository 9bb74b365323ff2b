using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>WITH projection [WHERE condition].</summary>
internal sealed record WithClause(SourceSpan Span, Projection Projection, Expression? Where) : Clause(Span)
{
    public override string Title => "WITH";

    public override bool IsUpdate => false;
}
