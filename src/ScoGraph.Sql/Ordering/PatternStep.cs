using System.Collections.Immutable;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Ordering;

/// <summary>A relationship of a pattern.</summary>
/// <param name="Walk">The relationship; what it differs from is said apart.</param>
/// <param name="From">The number of the node where it begins.</param>
/// <param name="To">The number of the node where it ends.</param>
/// <param name="Count">How many relationships it may be, each direction by itself.</param>
/// <param name="IsCopied">Whether every database has all of them.</param>
/// <param name="Ends">The tables in which it may end, seen from the tables where it begins.</param>
/// <param name="Begins">The tables in which it may begin.</param>
internal sealed record PatternStep(
    Walk Walk, int From, int To, double Count, bool IsCopied, ImmutableArray<NodeTable> Ends,
    ImmutableArray<NodeTable> Begins)
{
    /// <summary>By how much it multiplies the pairs of the nodes that it may lie between.</summary>
    public double Share { get; init; }

    /// <summary>Whether it comes once, however many relationships there are: it is bound to nothing.</summary>
    public bool IsLinked { get; init; }

    /// <summary>The node at its other end.</summary>
    public int Other(int node) => node == From ? To : From;

    /// <summary>Whether it touches a node.</summary>
    public bool Touches(int node) => node == From || node == To;

    /// <summary>The walk, begun at one of its ends.</summary>
    public Walk FromNode(int node) => node == From ? Walk
        : Walk with { From = Walk.To, To = Walk.From, Direction = Walk.Direction.Reverse() };

    /// <summary>The tables in which the walk may end that begins at one of its ends.</summary>
    public ImmutableArray<NodeTable> EndsFrom(int node) => node == From ? Ends : Begins;
}
