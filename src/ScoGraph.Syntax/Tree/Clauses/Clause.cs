using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>A clause of a single query.</summary>
internal abstract record Clause(SourceSpan Span) : SyntaxNode(Span)
{
    /// <summary>What messages call it.</summary>
    public abstract string Title { get; }

    /// <summary>Whether the clause, or one inside it, changes the graph.</summary>
    public abstract bool IsUpdate { get; }
}
