using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>FOREACH (variable IN list | clauses).</summary>
internal sealed record ForeachClause(SourceSpan Span, Identifier Variable, Expression List, ImmutableArray<Clause> Clauses) : Clause(Span)
{
    public override string Title => "FOREACH";

    public override bool IsUpdate => true;
}
