using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using QuikGraph;

namespace ScoGraph;

/// <summary>
/// A relationship as an edge of a QuikGraph graph, whose vertices are node ids (<see cref="Node.Id"/>). Two edges are equal if they are the
/// same relationship of a graph, walked the same way.
/// </summary>
public readonly struct GraphEdge : IEdge<long>, IEquatable<GraphEdge>
{
    internal GraphEdge(long relationshipId, long source, long target)
    {
        RelationshipId = relationshipId;
        Source = source;
        Target = target;
    }

    /// <summary>The id of the relationship, as in <see cref="Relationship.Id"/>.</summary>
    public long RelationshipId { get; }

    /// <summary>
    /// The id of the node that the edge comes from: the relationship's start, or its end where the graph walks relationships backwards.
    /// </summary>
    public long Source { get; }

    /// <summary>The id of the node that the edge leads to.</summary>
    public long Target { get; }

    /// <summary>Whether both are the same edge.</summary>
    public static bool operator ==(GraphEdge left, GraphEdge right) => left.Equals(right);

    /// <summary>Whether they are different edges.</summary>
    public static bool operator !=(GraphEdge left, GraphEdge right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(GraphEdge other) => RelationshipId == other.RelationshipId && Source == other.Source && Target == other.Target;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is GraphEdge edge && Equals(edge);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RelationshipId, Source);

    /// <summary>The edge as <c>source -[relationship]-> target</c>, in ids.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Source} -[{RelationshipId}]-> {Target}");
}
