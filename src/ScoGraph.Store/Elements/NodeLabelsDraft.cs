namespace ScoGraph.Store;

/// <summary>Label sets of nodes being changed.</summary>
internal sealed class NodeLabelsDraft(NodeLabels original)
{
    /// <summary>A page of nodes without labels, which is never written to.</summary>
    public static readonly int[] NoLabels = new int[NodeLabels.PageSize];

    private readonly PageDirectory<int[]> _pages = new(original, NoLabels);

    public int Get(NodeId node) => _pages[node >> NodeLabels.PageBits] is { } sets
        ? sets[node & (NodeLabels.PageSize - 1)] : LabelSetTable.EmptySet;

    public void Set(NodeId node, int set)
    {
        int page = node >> NodeLabels.PageBits;
        if (!_pages.Owns(page))
            _pages.Put(page, _pages[page] is { } old ? [.. old] : new int[NodeLabels.PageSize]);
        _pages.Pages[page]![node & (NodeLabels.PageSize - 1)] = set;
    }

    /// <summary>Gives nodes in a row the same set.</summary>
    public void SetRange(NodeId first, int count, int set)
    {
        for (NodeId node = first, end = first + count; node < end;)
        {
            int next = Math.Min(end, (node | (NodeLabels.PageSize - 1)) + 1);
            Set(node, set);
            _pages.Pages[node >> NodeLabels.PageBits]!.AsSpan(node & (NodeLabels.PageSize - 1), next - node).Fill(set);
            node = next;
        }
    }

    /// <summary>The sets for good, without the pages in which no node has labels.</summary>
    public NodeLabels Freeze()
    {
        _pages.DropEmpty(sets => sets.AsSpan().IndexOfAnyExcept(LabelSetTable.EmptySet) < 0);
        return new NodeLabels(_pages.Pages, _pages.Source);
    }
}
