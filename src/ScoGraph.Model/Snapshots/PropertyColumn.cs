using System.Runtime.CompilerServices;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Snapshots;

/// <summary>The values of one property of nodes or of relationships, by element id, in typed pages. Immutable once handed out.</summary>
internal sealed class PropertyColumn(ColumnPage?[] own, PageSource<ColumnPage>? source = null) : Paged<ColumnPage>(own, source)
{
    public const int PageBits = 10;
    public const int PageSize = 1 << PageBits;

    /// <summary>
    /// About how many different values it has, where that is known without reading it; null where it is to be found out. Kept while the
    /// column changes: an estimate steers plans and nothing else.
    /// </summary>
    public long? Distinct { get; init; }

    /// <summary>The value of an element, null where it has none. O(1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value Get(int id) => Page(id >> PageBits) is { } page ? page.Get(id & (PageSize - 1)) : default;

    /// <summary>Where among ids that ascend those end that are in one page with the id at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfPage(ReadOnlySpan<int> ids, int at)
    {
        int last = ids[at] | (PageSize - 1);
        if (ids[^1] <= last)
            return ids.Length;
        // Mostly they follow each other without a gap.
        if (ids[^1] - ids[at] == ids.Length - 1 - at)
            return at + last - ids[at] + 1;
        int end = at + 1;
        while (ids[end] <= last)
            end++;
        return end;
    }
}
