namespace ScoGraph.Algorithms.Trees;

/// <summary>A relationship of a spanning tree. Sorts by weight, then by id.</summary>
internal readonly record struct TreeEdge(int Relationship, double Weight) : IComparable<TreeEdge>
{
    public int CompareTo(TreeEdge other)
    {
        int order = Weight.CompareTo(other.Weight);
        return order != 0 ? order : Relationship.CompareTo(other.Relationship);
    }
}
