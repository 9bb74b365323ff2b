using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>
/// The nodes of a label by the value of a property: a base that was built at once and, over it, the nodes that changed since. Immutable;
/// a changed index shares all but the changes.
/// </summary>
internal sealed class PropertyIndex
{
    public static readonly PropertyIndex Empty = new(IndexBase.Empty, ImmutableDictionary<int, IndexKey?>.Empty, ImmutableDictionary<IndexKey, int[]>.Empty);

    private readonly IndexBase _base;
    private readonly ImmutableDictionary<int, IndexKey?> _changed;
    private readonly ImmutableDictionary<IndexKey, int[]> _overlay;

    private PropertyIndex(IndexBase @base, ImmutableDictionary<int, IndexKey?> changed, ImmutableDictionary<IndexKey, int[]> overlay)
    {
        _base = @base;
        _changed = changed;
        _overlay = overlay;
    }

    /// <summary>How many changed nodes an index carries before it is better to build it anew.</summary>
    public int Tolerance => 256 + (_base.Count >> 3);

    public bool IsWorn => _changed.Count > Tolerance;

    public static PropertyIndex Build(IdSet members, PropertyColumn column) =>
        new(IndexBase.Build(members, column), Empty._changed, Empty._overlay);

    /// <summary>The nodes with a key, ascending. Allocates only where nodes with this key changed.</summary>
    public ReadOnlyMemory<int> Find(in IndexKey key)
    {
        ReadOnlyMemory<int> found = _base.Find(key);
        if (_changed.IsEmpty)
            return found;
        if (!_overlay.TryGetValue(key, out int[]? added))
            added = [];
        if (!AnyChanged(found.Span))
            return added.Length == 0 ? found : found.IsEmpty ? added : Sorted([.. found.Span, .. added]);
        return Sorted([.. MemoryMarshal.ToEnumerable(found).Where(node => !_changed.ContainsKey(node)), .. added]);
    }

    /// <summary>The index after changes: pairs of a node and its present value, null where it is no member or has none.</summary>
    public PropertyIndex With(ReadOnlySpan<(int Node, Value Value)> changes)
    {
        if (changes.IsEmpty)
            return this;
        ImmutableDictionary<int, IndexKey?>.Builder changed = _changed.ToBuilder();
        ImmutableDictionary<IndexKey, int[]>.Builder overlay = _overlay.ToBuilder();
        foreach ((int node, Value value) in changes)
        {
            if (changed.TryGetValue(node, out IndexKey? before) && before is { } old)
                Remove(overlay, old, node);
            IndexKey? after = IndexKey.TryMake(value, out IndexKey key) ? key : null;
            changed[node] = after;
            if (after is not null)
                overlay[key] = overlay.TryGetValue(key, out int[]? nodes) ? Sorted([.. nodes, node]) : [node];
        }

        return new PropertyIndex(_base, changed.ToImmutable(), overlay.ToImmutable());
    }

    private static void Remove(ImmutableDictionary<IndexKey, int[]>.Builder overlay, IndexKey key, int node)
    {
        int[] nodes = overlay[key];
        if (nodes.Length == 1)
            overlay.Remove(key);
        else
            overlay[key] = [.. nodes.Where(other => other != node)];
    }

    private static int[] Sorted(int[] nodes)
    {
        Array.Sort(nodes);
        return nodes;
    }

    private bool AnyChanged(ReadOnlySpan<int> nodes)
    {
        foreach (int node in nodes)
        {
            if (_changed.ContainsKey(node))
                return true;
        }

        return false;
    }
}
