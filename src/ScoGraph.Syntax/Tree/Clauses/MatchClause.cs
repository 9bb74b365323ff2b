using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>[OPTIONAL] MATCH pattern [WHERE condition].</summary>
internal sealed record MatchClause(SourceSpan Span, bool Optional, ImmutableArray<PathPattern> Patterns, Expression? Where) : Clause(Span)
{
    public override string Title => "MATCH";

    public override bool IsUpdate => false;
}
