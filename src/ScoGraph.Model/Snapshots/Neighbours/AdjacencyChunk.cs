namespace ScoGraph.Model.Snapshots.Neighbours;

/// <summary>Some of a node's neighbours, ascending, and parallel to them the relationships that lead there.</summary>
internal readonly ref struct AdjacencyChunk(ReadOnlySpan<NodeId> neighbours, ReadOnlySpan<RelationshipId> relationships)
{
    public ReadOnlySpan<NodeId> Neighbours { get; } = neighbours;

    public ReadOnlySpan<RelationshipId> Relationships { get; } = relationships;

    public int Length => Neighbours.Length;

    /// <summary>The part that leads to one neighbour. O(log length).</summary>
    public AdjacencyChunk To(NodeId neighbour)
    {
        int low = SortedSpan.First(Neighbours, neighbour), end = SortedSpan.End(Neighbours, neighbour, low);
        return new AdjacencyChunk(Neighbours[low..end], Relationships[low..end]);
    }
}
