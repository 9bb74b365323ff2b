using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>CREATE patterns.</summary>
internal sealed record CreateClause(SourceSpan Span, ImmutableArray<PathPattern> Patterns) : Clause(Span)
{
    public override string Title => "CREATE";

    public override bool IsUpdate => true;
}
