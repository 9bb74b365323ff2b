using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Store;

/// <summary>A relationship as one of its ends sees it. Ordered by node, neighbour, relationship.</summary>
internal readonly record struct AdjacencyEntry(NodeId Node, NodeId Neighbour, RelationshipId Relationship) : IComparable<AdjacencyEntry>
{
    /// <summary>The entry among those of its node.</summary>
    public HubEntry InHub => new(Neighbour, Relationship);

    public int CompareTo(AdjacencyEntry other)
    {
        if (Node != other.Node)
            return Node < other.Node ? -1 : 1;
        if (Neighbour != other.Neighbour)
            return Neighbour < other.Neighbour ? -1 : 1;
        return Relationship.CompareTo(other.Relationship);
    }
}
