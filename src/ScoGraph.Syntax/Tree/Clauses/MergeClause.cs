using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>MERGE pattern [ON CREATE SET …] [ON MATCH SET …].</summary>
internal sealed record MergeClause(SourceSpan Span, PathPattern Pattern, ImmutableArray<MergeAction> Actions) : Clause(Span)
{
    public override string Title => "MERGE";

    public override bool IsUpdate => true;
}

/// <summary>ON CREATE SET or ON MATCH SET, and its items.</summary>
internal sealed record MergeAction(SourceSpan Span, bool OnCreate, ImmutableArray<SetItem> Items) : SyntaxNode(Span);
