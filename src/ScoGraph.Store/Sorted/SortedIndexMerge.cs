using ScoGraph.Model.Snapshots.Sorted;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>
/// Makes of a sorted index the one with some entries less and others more, which shares the pages that these do not touch.
/// </summary>
internal sealed class SortedIndexMerge
{
    private readonly SortedIndex _index;
    private readonly int _width;
    private readonly SortedEntry[] _removed;
    private readonly SortedEntry[] _added;
    private readonly List<SortedPage> _pages = [];
    private int _nextRemoved;
    private int _nextAdded;

    private SortedIndexMerge(SortedIndex index, int width, SortedEntry[] removed, SortedEntry[] added)
    {
        (_index, _width, _removed, _added) = (index, width, removed, added);
        Array.Sort(_removed);
        Array.Sort(_added);
    }

    /// <param name="index">The index before.</param>
    /// <param name="width">How many values an entry has.</param>
    /// <param name="removed">Entries that it has; sorted here.</param>
    /// <param name="added">Entries that it has not, or that are among those removed; sorted here.</param>
    public static SortedIndex Apply(SortedIndex index, int width, SortedEntry[] removed, SortedEntry[] added) =>
        removed.Length + added.Length == 0 ? index : new SortedIndexMerge(index, width, removed, added).Merge();

    private SortedIndex Merge()
    {
        ReadOnlySpan<SortedPage> pages = _index.Pages;
        int done = 0;
        while (Next() is { } change)
        {
            int at = Math.Max(done, PageOf(change));
            foreach (SortedPage page in pages[done..Math.Min(at, pages.Length)])
                _pages.Add(page);
            SortedPage? next = at + 1 < pages.Length ? pages[at + 1] : null;
            Put(Merged(at < pages.Length ? pages[at] : null, next));
            done = at + 1;
        }

        foreach (SortedPage page in pages[Math.Min(done, pages.Length)..])
            _pages.Add(page);
        return new SortedIndex([.. _pages]);
    }

    private SortedEntry? Next()
    {
        SortedEntry? removed = _nextRemoved < _removed.Length ? _removed[_nextRemoved] : null;
        SortedEntry? added = _nextAdded < _added.Length ? _added[_nextAdded] : null;
        return removed is null || (added is { } one && one.CompareTo(removed.Value) < 0) ? added : removed;
    }

    /// <summary>The last page that begins no later than an entry, or the first one.</summary>
    private int PageOf(in SortedEntry entry)
    {
        ReadOnlySpan<SortedPage> pages = _index.Pages;
        int low = 0, high = pages.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (SortedIndex.Compare(pages[middle].KeysAt(0), pages[middle].Ids[0], entry.Keys, entry.Id) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return Math.Max(0, low - 1);
    }

    /// <summary>The entries of a page with all changes that come before the next page.</summary>
    private (List<Value> Keys, List<int> Ids) Merged(SortedPage? page, SortedPage? next)
    {
        (List<Value> keys, List<int> ids) = ([], []);
        for (int i = 0; page is not null && i < page.Count; i++)
        {
            while (_nextAdded < _added.Length
                && SortedIndex.Compare(_added[_nextAdded].Keys, _added[_nextAdded].Id, page.KeysAt(i), page.Ids[i]) < 0)
                Take();
            if (_nextRemoved < _removed.Length
                && SortedIndex.Compare(_removed[_nextRemoved].Keys, _removed[_nextRemoved].Id, page.KeysAt(i), page.Ids[i]) == 0)
            {
                _nextRemoved++;
                continue;
            }

            keys.AddRange(page.KeysAt(i));
            ids.Add(page.Ids[i]);
        }

        while (_nextAdded < _added.Length && IsBefore(_added[_nextAdded], next))
            Take();
        if (_nextRemoved < _removed.Length && IsBefore(_removed[_nextRemoved], next))
            throw new InvalidOperationException("A sorted index does not have an entry that is to be removed.");
        return (keys, ids);

        void Take()
        {
            keys.AddRange(_added[_nextAdded].Keys);
            ids.Add(_added[_nextAdded++].Id);
        }
    }

    private static bool IsBefore(in SortedEntry entry, SortedPage? next) =>
        next is null || SortedIndex.Compare(entry.Keys, entry.Id, next.KeysAt(0), next.Ids[0]) < 0;

    /// <summary>Adds entries as pages: none for none, several where they are too many for one, and few with the page before.</summary>
    private void Put((List<Value> Keys, List<int> Ids) entries)
    {
        (List<Value> keys, List<int> ids) = entries;
        if (_pages.Count > 0 && ids.Count > 0 && _pages[^1].Count + ids.Count <= SortedPage.MaxEntries / 2)
        {
            keys.InsertRange(0, _pages[^1].Keys);
            ids.InsertRange(0, _pages[^1].Ids);
            _pages.RemoveAt(_pages.Count - 1);
        }

        int parts = (ids.Count + SortedPage.MaxEntries - 1) / SortedPage.MaxEntries;
        for (int part = 0; part < parts; part++)
        {
            int start = (int)((long)ids.Count * part / parts), end = (int)((long)ids.Count * (part + 1) / parts);
            _pages.Add(new SortedPage([.. keys[(start * _width)..(end * _width)]], [.. ids[start..end]]));
        }
    }
}
