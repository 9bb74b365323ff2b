using ScoGraph.Model.Snapshots;

namespace ScoGraph.Store;

/// <summary>The label set of every node in pages; what is absent is the empty set, which deleted nodes have too.</summary>
internal sealed class NodeLabels(int[]?[] own, PageSource<int[]>? source = null) : Paged<int[]>(own, source)
{
    public const int PageBits = 10;
    public const int PageSize = 1 << PageBits;

    public static readonly NodeLabels Empty = new([]);

    /// <summary>The label set of a node.</summary>
    public int Get(NodeId node) => Page(node >> PageBits) is { } sets ? sets[node & (PageSize - 1)] : LabelSetTable.EmptySet;
}
