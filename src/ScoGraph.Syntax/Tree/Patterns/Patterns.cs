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
    Expression? Where = null, PathSearch? Search = null) : SyntaxNode(Span);

/// <summary>What leads from a node of a path to the next.</summary>
internal abstract record PathSegment(SourceSpan Span) : SyntaxNode(Span);

/// <summary>(variable:Labels {properties} WHERE condition); every part may be absent.</summary>
/// <param name="Properties">A map literal or a parameter.</param>
internal sealed record NodePattern(
    SourceSpan Span, Identifier? Variable, LabelExpression? Labels, Expression? Properties, Expression? Where) : SyntaxNode(Span);

/// <summary>How a relationship pattern points, seen from left to right.</summary>
internal enum PatternDirection
{
    /// <summary>-[]-> </summary>
    Right,

    /// <summary>&lt;-[]-</summary>
    Left,

    /// <summary>-[]- or &lt;-[]-> </summary>
    Either,
}

/// <summary>-[variable:TYPES*min..max {properties} WHERE condition]->.</summary>
/// <param name="Length">Null for exactly one relationship that is not a list.</param>
internal sealed record RelationshipPattern(
    SourceSpan Span, PatternDirection Direction, Identifier? Variable, LabelExpression? Types, VariableLength? Length,
        Expression? Properties,
    Expression? Where) : PathSegment(Span);

/// <summary>*min..max; null bounds were not written.</summary>
/// <param name="IsQuantifier">Whether it is written {min,max}, + or * behind the pattern; then a missing bound is no bound.</param>
internal sealed record VariableLength(SourceSpan Span, long? Min, long? Max, bool IsQuantifier = false) : SyntaxNode(Span);
