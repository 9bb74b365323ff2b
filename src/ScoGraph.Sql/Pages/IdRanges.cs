using ScoGraph.Model.Snapshots;

namespace ScoGraph.Sql.Pages;

/// <summary>Sets of ids that are ranges.</summary>
internal static class IdRanges
{
    /// <summary>The ids of ranges, which do not overlap.</summary>
    public static IdSet Of(IEnumerable<(int From, int To)> ranges)
    {
        (int From, int To)[] all = [.. ranges.Where(range => range.From < range.To)];
        if (all.Length == 0)
            return IdSet.Empty;
        ulong[]?[] pages = new ulong[((all.Max(range => range.To) - 1) >> IdSet.PageBits) + 1][];
        foreach ((int from, int to) in all)
        {
            for (int id = from; id < to;)
            {
                ulong[] words = pages[id >> IdSet.PageBits] ??= new ulong[IdSet.WordsPerPage];
                int word = (id & (IdSet.PageSize - 1)) >> 6, end = (int)Math.Min(to, ((long)id | 63) + 1);
                int bits = end - id;
                words[word] |= (bits == 64 ? ulong.MaxValue : (1UL << bits) - 1) << (id & 63);
                id = end;
            }
        }

        return new IdSet(pages, all.Sum(range => range.To - range.From));
    }
}
