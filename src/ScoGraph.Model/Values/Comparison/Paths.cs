namespace ScoGraph.Model.Values;

/// <summary>Paths as lists of nodes and relationships in turn: what their equality, order and hash mean.</summary>
internal static class Paths
{
    public static bool AreEqual(PathValue a, PathValue b) =>
        a.Nodes.SequenceEqual(b.Nodes) && a.Relationships.SequenceEqual(b.Relationships);

    public static int Compare(PathValue a, PathValue b)
    {
        ReadOnlySpan<int> left = a.Relationships, right = b.Relationships;
        int result = a.Nodes[0].CompareTo(b.Nodes[0]);
        for (int i = 0; result == 0 && i < left.Length && i < right.Length; i++)
        {
            result = left[i].CompareTo(right[i]);
            if (result == 0)
                result = a.Nodes[i + 1].CompareTo(b.Nodes[i + 1]);
        }

        return result != 0 ? result : left.Length.CompareTo(right.Length);
    }

    public static int Hash(PathValue path)
    {
        HashCode hash = default;
        foreach (int node in path.Nodes)
            hash.Add(node);
        foreach (int relationship in path.Relationships)
            hash.Add(relationship);
        return hash.ToHashCode();
    }
}
