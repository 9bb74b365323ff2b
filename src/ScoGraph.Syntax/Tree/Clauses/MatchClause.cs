using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>[OPTIONAL] MATCH [mode] pattern [WHERE condition].</summary>
internal sealed record MatchClause(SourceSpan Span, bool Optional, ImmutableArray<PathPattern> Patterns, Expression? Where) : Clause(Span)
{
    /// <summary>What is written of relationships that are the same; null where nothing is.</summary>
    public MatchMode? Mode { get; init; }

    public override string Title => "MATCH";

    public override bool IsUpdate => false;
}
