using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tree.Patterns;

/// <summary>Which of the paths that fit a pattern are meant.</summary>
internal enum PathSelector
{
    /// <summary>Every one.</summary>
    All,

    /// <summary>shortestPath(…): one of the shortest for each pair of ends.</summary>
    Shortest,

    /// <summary>allShortestPaths(…): all of the shortest for each pair of ends.</summary>
    AllShortest,
}

/// <summary>
/// [variable =] [search] node (segment node)*. <see cref="Nodes"/> has one more than <see cref="Segments"/>: beside a quantified path where
/// no node is written stands one that asks for nothing.
/// </summary>
/// <param name="Where">The condition of a path in parentheses, or null.</param>
/// <param name="Search">Which of the paths between two nodes are meant; null for all.</param>
internal sealed record PathPattern(
    SourceSpan Span, Identifier? Variable, PathSelector Selector, ImmutableArray<NodePattern> Nodes, ImmutableArray<PathSegment> Segments,
    Expression? Where = null, PathSearch? Search = null) : SyntaxNode(Span)
{
    /// <summary>What the path may repeat; null where nothing is written.</summary>
    public PathMode? Mode { get; init; }
}

/// <summary>What leads from a node of a path to the next.</summary>
internal abstract record PathSegment(SourceSpan Span) : SyntaxNode(Span);
