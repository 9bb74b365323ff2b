using System.Runtime.InteropServices;

namespace ScoGraph.Store;

/// <summary>Changes of one page of adjacency that were not worked in yet. A relationship is added at most once and never again after its removal.</summary>
internal sealed class PageChanges
{
    private readonly List<AdjacencyEntry> _added = [];
    private readonly List<AdjacencyEntry> _removed = [];

    public void Add(AdjacencyEntry entry) => _added.Add(entry);

    public void Remove(AdjacencyEntry entry) => _removed.Add(entry);

    /// <summary>What is to be added and removed, each in order; an entry that came and went is in neither.</summary>
    public (ReadOnlyMemory<AdjacencyEntry> Added, ReadOnlyMemory<AdjacencyEntry> Removed) Settle()
    {
        CollectionsMarshal.AsSpan(_added).Sort();
        CollectionsMarshal.AsSpan(_removed).Sort();
        if (_added.Count == 0 || _removed.Count == 0)
            return (_added.ToArray(), _removed.ToArray());
        return (Except(_added, _removed), Except(_removed, _added));
    }

    private static AdjacencyEntry[] Except(List<AdjacencyEntry> entries, List<AdjacencyEntry> others) =>
        [.. entries.Where(entry => others.BinarySearch(entry) < 0)];
}
