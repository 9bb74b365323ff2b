using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Store;

/// <summary>Works sorted changes into a page that has hubs: those of hubs into their chunks, the others into the rows.</summary>
internal sealed class HubPageMerge
{
    private readonly AdjacencyPage _old;
    private readonly AdjacencyHub?[] _hubs;
    private readonly List<AdjacencyEntry> _added = [];
    private readonly List<AdjacencyEntry> _removed = [];

    public HubPageMerge(AdjacencyPage old, ReadOnlySpan<AdjacencyEntry> added, ReadOnlySpan<AdjacencyEntry> removed)
    {
        _old = old;
        _hubs = [.. old.Hubs!];
        while (added.Length + removed.Length > 0)
        {
            NodeId node = added.IsEmpty || (!removed.IsEmpty && removed[0].Node < added[0].Node) ? removed[0].Node : added[0].Node;
            int adds = CountOf(added, node), removes = CountOf(removed, node);
            Change(node, added[..adds], removed[..removes]);
            added = added[adds..];
            removed = removed[removes..];
        }
    }

    /// <summary>The new page, or null where nothing is left.</summary>
    public AdjacencyPage? Run()
    {
        ReadOnlySpan<AdjacencyEntry> added = [.. _added], removed = [.. _removed];
        AdjacencyHub?[]? hubs = _hubs.AsSpan().IndexOfAnyExcept((AdjacencyHub?)null) < 0 ? null : _hubs;
        if (added.Length + removed.Length == 0)
            return hubs is null && _old.Neighbours.Length == 0 ? null : _old with { Hubs = hubs };
        AdjacencyPage page = AdjacencyPageMerge.Merge(_old, added, removed) with { Hubs = hubs };
        return hubs is null && page.Neighbours.Length == 0 ? null : AdjacencyPages.WithHubs(page);
    }

    private static int CountOf(ReadOnlySpan<AdjacencyEntry> entries, NodeId node)
    {
        int count = 0;
        while (count < entries.Length && entries[count].Node == node)
            count++;
        return count;
    }

    private void Change(NodeId node, ReadOnlySpan<AdjacencyEntry> added, ReadOnlySpan<AdjacencyEntry> removed)
    {
        int at = node & (Model.Snapshots.Neighbours.Adjacency.PageSize - 1);
        if (_hubs[at] is not { } hub)
        {
            _added.AddRange(added);
            _removed.AddRange(removed);
            return;
        }

        AdjacencyHub? changed = new HubMerge(hub, added, removed).Run();
        _hubs[at] = changed;
        if (changed is null || changed.Count >= AdjacencyPages.SmallestHub)
            return;
        _hubs[at] = null;
        (NodeId[] neighbours, RelationshipId[] relationships) = HubMerge.Flatten(changed);
        for (int i = 0; i < neighbours.Length; i++)
            _added.Add(new AdjacencyEntry(node, neighbours[i], relationships[i]));
    }
}
