using System.Runtime.InteropServices;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>An index and the state of its label and property that it tells of.</summary>
internal sealed record IndexEntry(PropertyIndex Index, IdSet Members, PropertyColumn Column);

/// <summary>
/// The indexes of one published state, each made on the first question: taken over as it is where label and property did not change
/// since an earlier state, brought up to date where little changed, else built. Readers take no lock unless an index must be made.
/// </summary>
internal sealed class SnapshotIndexes(Dictionary<IndexName, IndexEntry> inherited)
{
    /// <summary>Labels with fewer nodes are scanned.</summary>
    public const int SmallestIndexed = 65;

    private readonly Lock _gate = new();
    private volatile Dictionary<IndexName, IndexEntry> _entries = inherited;

    /// <summary>What a later state may start from.</summary>
    public Dictionary<IndexName, IndexEntry> Entries => _entries;

    public static SnapshotIndexes None() => new([]);

    public bool TryFind(GraphSnapshot graph, IndexName name, in Value value, out ReadOnlyMemory<int> nodes)
    {
        nodes = default;
        if (graph.GetNodeColumn(name.Key) is not { } column)
            return true;
        IdSet members = graph.GetNodes(name.Label);
        if (members.Count < SmallestIndexed || !IndexKey.IsKnown(value.Kind))
            return false;
        if (IndexKey.TryMake(value, out IndexKey key))
            nodes = Get(name, members, column).Find(key);
        return true;
    }

    /// <summary>The index of a label and a property of this state.</summary>
    public PropertyIndex Get(IndexName name, IdSet members, PropertyColumn column)
    {
        if (_entries.TryGetValue(name, out IndexEntry? entry) && entry.Members == members && entry.Column == column)
            return entry.Index;
        lock (_gate)
        {
            if (_entries.TryGetValue(name, out entry) && entry.Members == members && entry.Column == column)
                return entry.Index;
            IndexEntry made = new(Derive(entry, members, column), members, column);
            _entries = new Dictionary<IndexName, IndexEntry>(_entries) { [name] = made };
            return made.Index;
        }
    }

    private static PropertyIndex Derive(IndexEntry? entry, IdSet members, PropertyColumn column)
    {
        if (entry is null)
            return PropertyIndex.Build(members, column);
        List<(int Node, Value Value)> changes = IndexDifference.Between((entry.Members, entry.Column), (members, column));
        if (changes.Count > entry.Index.Tolerance)
            return PropertyIndex.Build(members, column);
        PropertyIndex index = entry.Index.With(CollectionsMarshal.AsSpan(changes));
        return index.IsWorn ? PropertyIndex.Build(members, column) : index;
    }
}
