using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Clauses;

namespace ScoGraph.Syntax.Tree.Composed;

/// <summary>{ query } as a part of a longer one. The only clause of its part.</summary>
internal sealed record BracedClause(SourceSpan Span, Query Body) : Clause(Span)
{
    public override string Title => "{ … }";

    public override bool IsUpdate => Body.IsUpdate;
}
