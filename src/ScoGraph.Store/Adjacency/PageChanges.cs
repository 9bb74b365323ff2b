using System.Runtime.InteropServices;

namespace ScoGraph.Store;

/// <summary>
/// Changes of one page of adjacency that were not worked in yet. A relationship comes and goes by turns: where commits are replayed, one
/// that was removed may be there again.
/// </summary>
internal sealed class PageChanges
{
    private readonly List<AdjacencyEntry> _added = [];
    private readonly List<AdjacencyEntry> _removed = [];

    public int Count => _added.Count + _removed.Count;

    public void Add(AdjacencyEntry entry) => _added.Add(entry);

    public void Remove(AdjacencyEntry entry) => _removed.Add(entry);

    /// <summary>By how much the changes raise the number of a node's relationships.</summary>
    public int CountOf(int node) => _added.Count(entry => entry.Node == node) - _removed.Count(entry => entry.Node == node);

    /// <summary>Works the changes of a node into the list of its relationships, which begins at an index.</summary>
    public void Apply(int node, List<int> relationships, int from)
    {
        foreach (AdjacencyEntry entry in _added)
        {
            if (entry.Node == node)
                relationships.Add(entry.Relationship);
        }

        foreach (AdjacencyEntry entry in _removed)
        {
            if (entry.Node == node)
                relationships.RemoveAt(relationships.IndexOf(entry.Relationship, from));
        }
    }

    /// <summary>What is to be added and removed, each in order; an entry that came and went, or went and came, is in neither.</summary>
    public (ReadOnlyMemory<AdjacencyEntry> Added, ReadOnlyMemory<AdjacencyEntry> Removed) Settle()
    {
        CollectionsMarshal.AsSpan(_added).Sort();
        CollectionsMarshal.AsSpan(_removed).Sort();
        if (_added.Count == 0 || _removed.Count == 0)
            return (_added.ToArray(), _removed.ToArray());
        return (Except(_added, _removed), Except(_removed, _added));
    }

    /// <summary>Those entries of a list in order that it has once more than the other.</summary>
    private static AdjacencyEntry[] Except(List<AdjacencyEntry> entries, List<AdjacencyEntry> others)
    {
        List<AdjacencyEntry> left = [];
        int other = 0;
        foreach (AdjacencyEntry entry in entries)
        {
            while (other < others.Count && others[other].CompareTo(entry) < 0)
                other++;
            if (other < others.Count && others[other].CompareTo(entry) == 0)
                other++;
            else
                left.Add(entry);
        }

        return [.. left];
    }
}
