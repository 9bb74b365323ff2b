using System.Collections.Immutable;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Circles;

/// <summary>A step of the way from a corner of a circle to the node that all its corners lead to.</summary>
/// <param name="Walk">The relationship, seen from the corner; that it differs from others goes without saying.</param>
/// <param name="To">The tables in which the node where it ends must be.</param>
internal sealed record TieStep(Walk Walk, ImmutableArray<NodeTable> To)
{
    /// <summary>Whether another step is found where this one is.</summary>
    public bool IsLike(TieStep other) => Walk.Direction == other.Walk.Direction
        && Walk.Types.ToHashSet().SetEquals(other.Walk.Types) && To.SequenceEqual(other.To);
}
