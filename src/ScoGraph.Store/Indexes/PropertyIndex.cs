using System.Collections.Immutable;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>
/// The nodes of a label by the value of a property: a base that was built at once and, over it, the nodes that changed since. Immutable;
/// a changed index shares all but the changes.
/// </summary>
internal sealed class PropertyIndex
{
    private static readonly ImmutableDictionary<int, IndexKey?> NoChange = ImmutableDictionary<int, IndexKey?>.Empty;
    private static readonly ImmutableDictionary<IndexKey, ImmutableSortedSet<int>> NoOverlay =
        ImmutableDictionary<IndexKey, ImmutableSortedSet<int>>.Empty;

    private readonly IndexBase _base;
    private readonly ImmutableDictionary<int, IndexKey?> _changed;
    private readonly ImmutableDictionary<IndexKey, ImmutableSortedSet<int>> _overlay;

    private PropertyIndex(
        IndexBase built, ImmutableDictionary<int, IndexKey?> changed, ImmutableDictionary<IndexKey, ImmutableSortedSet<int>> overlay)
    {
        _base = built;
        _changed = changed;
        _overlay = overlay;
    }

    /// <summary>How many changed nodes an index carries before it is better to build it anew.</summary>
    public int Tolerance => 256 + (_base.Count >> 3);

    /// <summary>Whether two indexes come from one that was built at once.</summary>
    public bool SharesBaseWith(PropertyIndex other) => _base == other._base;

    public bool IsWorn => _changed.Count > Tolerance;

    public static PropertyIndex Build(IdSet members, PropertyColumn column) => new(IndexBase.Build(members, column), NoChange, NoOverlay);

    /// <summary>The nodes with a key, ascending. Allocates only where nodes with this key changed.</summary>
    public ReadOnlyMemory<int> Find(in IndexKey key)
    {
        ReadOnlyMemory<int> found = _base.Find(key);
        if (_changed.IsEmpty)
            return found;
        ImmutableSortedSet<int>? added = _overlay.GetValueOrDefault(key);
        List<int>? gone = FindChanged(found.Span);
        return gone is null && added is null ? found : Merge(found.Span, gone ?? [], added ?? []);
    }

    /// <summary>The index after changes: pairs of a node and its present value, null where it is no member or has none.</summary>
    public PropertyIndex With(ReadOnlySpan<(int Node, Value Value)> changes)
    {
        if (changes.IsEmpty)
            return this;
        ImmutableDictionary<int, IndexKey?>.Builder changed = _changed.ToBuilder();
        ImmutableDictionary<IndexKey, ImmutableSortedSet<int>>.Builder overlay = _overlay.ToBuilder();
        foreach ((int node, Value value) in changes)
        {
            if (changed.TryGetValue(node, out IndexKey? before) && before is { } old)
                Remove(overlay, old, node);
            IndexKey? after = IndexKey.TryMake(value, out IndexKey key) ? key : null;
            changed[node] = after;
            if (after is not null)
                overlay[key] = overlay.GetValueOrDefault(key, []).Add(node);
        }

        return new PropertyIndex(_base, changed.ToImmutable(), overlay.ToImmutable());
    }

    private static void Remove(ImmutableDictionary<IndexKey, ImmutableSortedSet<int>>.Builder overlay, IndexKey key, int node)
    {
        ImmutableSortedSet<int> left = overlay[key].Remove(node);
        if (left.IsEmpty)
            overlay.Remove(key);
        else
            overlay[key] = left;
    }

    private static int[] Merge(ReadOnlySpan<int> found, List<int> gone, ImmutableSortedSet<int> added)
    {
        int[] merged = new int[found.Length - gone.Count + added.Count];
        int read = 0, written = 0, next = 0;
        foreach (int node in added)
        {
            while (read < found.Length && found[read] < node)
                Take(found);
            merged[written++] = node;
        }

        while (read < found.Length)
            Take(found);
        return merged;

        void Take(ReadOnlySpan<int> nodes)
        {
            int node = nodes[read++];
            if (next < gone.Count && gone[next] == node)
                next++;
            else
                merged[written++] = node;
        }
    }

    /// <summary>Those of the nodes that changed, ascending, looked for from the shorter side; null for none.</summary>
    private List<int>? FindChanged(ReadOnlySpan<int> nodes)
    {
        List<int>? changed = null;
        if (nodes.Length < _changed.Count)
        {
            foreach (int node in nodes)
            {
                if (_changed.ContainsKey(node))
                    (changed ??= []).Add(node);
            }

            return changed;
        }

        foreach (int node in _changed.Keys)
        {
            if (nodes.BinarySearch(node) >= 0)
                (changed ??= []).Add(node);
        }

        changed?.Sort();
        return changed;
    }
}
