using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>UNWIND list AS variable.</summary>
internal sealed record UnwindClause(SourceSpan Span, Expression List, Identifier Variable) : Clause(Span)
{
    public override string Title => "UNWIND";

    public override bool IsUpdate => false;
}
