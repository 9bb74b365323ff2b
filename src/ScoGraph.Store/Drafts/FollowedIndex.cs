using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>A sorted index that starts from that of the state before a statement and follows the changes of the statement.</summary>
/// <param name="before">The state before.</param>
/// <param name="earlier">Its index.</param>
internal sealed class FollowedIndex(MemorySnapshot before, DeclaredIndex earlier)
{
    private readonly Dictionary<int, Value[]?> _known = [];
    private SortedIndex _index = earlier.Of(before);
    private int _seen;

    /// <summary>The index of the state as it is now.</summary>
    /// <param name="view">The state.</param>
    /// <param name="noted">Everything that the statement has changed so far, which only grows.</param>
    public SortedIndex Update(IGraphSnapshot view, List<int> noted)
    {
        if (_seen == noted.Count)
            return _index;
        List<SortedEntry> removed = [], added = [];
        foreach (int id in noted.Skip(_seen).Distinct())
        {
            if (!_known.TryGetValue(id, out Value[]? old))
                old = SortedEntry.KeysOf(before, earlier.Shape, id);
            Value[]? now = SortedEntry.KeysOf(view, earlier.Shape, id);
            _known[id] = now;
            if (old is not null)
                removed.Add(new SortedEntry(old, id));
            if (now is not null)
                added.Add(new SortedEntry(now, id));
        }

        _seen = noted.Count;
        return _index = SortedIndexMerge.Apply(_index, earlier.Shape.Width, [.. removed], [.. added]);
    }
}
