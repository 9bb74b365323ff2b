namespace ScoGraph.Model.Snapshots.Neighbours;

/// <summary>A page of a hub: neighbours, ascending, and the relationships that lead there.</summary>
internal sealed record HubChunk(NodeId[] Neighbours, RelationshipId[] Relationships)
{
    public AdjacencyChunk All => new(Neighbours, Relationships);

    public HubEntry First => new(Neighbours[0], Relationships[0]);

    public AdjacencyChunk Slice(int start, int end) => new(Neighbours.AsSpan(start, end - start), Relationships.AsSpan(start, end - start));

    /// <summary>Where an entry stands, or would stand.</summary>
    public int Find(HubEntry entry)
    {
        int low = 0, high = Neighbours.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (new HubEntry(Neighbours[middle], Relationships[middle]).CompareTo(entry) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>A neighbour of a hub and the relationship that leads there; ordered so.</summary>
internal readonly record struct HubEntry(NodeId Neighbour, RelationshipId Relationship) : IComparable<HubEntry>
{
    public int CompareTo(HubEntry other) =>
        Neighbour != other.Neighbour ? Neighbour.CompareTo(other.Neighbour) : Relationship.CompareTo(other.Relationship);
}
