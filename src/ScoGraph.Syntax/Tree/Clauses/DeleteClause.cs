using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>[DETACH] DELETE expressions.</summary>
internal sealed record DeleteClause(SourceSpan Span, bool Detach, ImmutableArray<Expression> Targets) : Clause(Span)
{
    public override string Title => "DELETE";

    public override bool IsUpdate => true;
}
