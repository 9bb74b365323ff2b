namespace ScoGraph.Store;

/// <summary>The label set of every node in pages; what is absent is the empty set.</summary>
internal static class NodeLabels
{
    public const int PageBits = 10;
    public const int PageSize = 1 << PageBits;

    public static int Get(ReadOnlySpan<int[]?> pages, int node)
    {
        int page = node >> PageBits;
        return (uint)page < (uint)pages.Length && pages[page] is { } sets ? sets[node & (PageSize - 1)] : LabelSetTable.EmptySet;
    }

    public static void Set(PageDirectory<int[]> pages, int node, int set)
    {
        int page = node >> PageBits;
        if (!pages.Owns(page))
            pages.Put(page, pages[page] is { } old ? [.. old] : new int[PageSize]);
        pages.Pages[page]![node & (PageSize - 1)] = set;
    }
}
