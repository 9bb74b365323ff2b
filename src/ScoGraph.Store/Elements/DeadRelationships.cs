using ScoGraph.Model.Snapshots;

namespace ScoGraph.Store;

/// <summary>
/// Drops the pages of relationships that were all deleted. Done at a commit and not earlier: the statements before may have given
/// relationships that they deleted to their callers, who read them in the states of the transaction.
/// </summary>
internal static class DeadRelationships
{
    /// <summary>The table without dead pages; the same table where there are none.</summary>
    /// <param name="table">The table to look through.</param>
    /// <param name="before">Those that lived in a state that has no dead pages.</param>
    public static RelationshipTable Drop(RelationshipTable table, IdSet before)
    {
        PageDirectory<RelationshipPage>? kept = null;
        for (int page = 0; page < table.PageCount; page++)
        {
            int first = page << RelationshipTable.PageBits, setPage = first >> IdSet.PageBits;
            if (IdSet.Share(table.Live, before, setPage) || (table.Source is null && table.Own[page] is null))
                continue;
            if (HasAny(table.Live.Page(setPage), first))
                continue;
            kept ??= new PageDirectory<RelationshipPage>(table, RelationshipTableDraft.NoEntries);
            kept.Put(page, null);
        }

        return kept is null ? table : new RelationshipTable(kept.Pages, table.Live, table.Source);
    }

    private static bool HasAny(ulong[]? words, int first)
    {
        int word = (first & (IdSet.PageSize - 1)) >> 6;
        return words is not null && words.AsSpan(word, RelationshipTable.PageSize / 64).IndexOfAnyExcept(0UL) >= 0;
    }
}
