namespace ScoGraph.Store;

/// <summary>A relationship as one of its ends sees it. Ordered by node, neighbour, relationship.</summary>
internal readonly record struct AdjacencyEntry(int Node, int Neighbour, int Relationship) : IComparable<AdjacencyEntry>
{
    public int CompareTo(AdjacencyEntry other)
    {
        if (Node != other.Node)
            return Node < other.Node ? -1 : 1;
        if (Neighbour != other.Neighbour)
            return Neighbour < other.Neighbour ? -1 : 1;
        return Relationship.CompareTo(other.Relationship);
    }
}
