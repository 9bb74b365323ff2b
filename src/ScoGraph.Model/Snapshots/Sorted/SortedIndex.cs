using ScoGraph.Model.Values;

namespace ScoGraph.Model.Snapshots.Sorted;

/// <summary>
/// The elements of a label or type in the order of their values, as ORDER BY has it, those with equal values by id: every element is in it
/// once, with null where it has no such property. Entries stand in pages, which states share; a place is the number of an entry.
/// Immutable, for any thread.
/// </summary>
internal sealed class SortedIndex
{
    private readonly SortedPage[] _pages;
    private readonly int[] _starts;

    /// <param name="pages">Pages in order, none of them empty.</param>
    public SortedIndex(SortedPage[] pages)
    {
        _pages = pages;
        _starts = new int[pages.Length + 1];
        for (int i = 0; i < pages.Length; i++)
            _starts[i + 1] = _starts[i] + pages[i].Count;
    }

    public ReadOnlySpan<SortedPage> Pages => _pages;

    /// <summary>The number of entries.</summary>
    public int Count => _starts[^1];

    /// <summary>The place of the first entry that is not before a bound; <see cref="Count"/> where all are. O(log entries).</summary>
    public int Seek(in IndexBound bound)
    {
        int low = 0, high = _pages.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (bound.Compare(_pages[middle].KeysAt(_pages[middle].Count - 1)) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == _pages.Length)
            return Count;
        SortedPage page = _pages[low];
        int first = 0, end = page.Count;
        while (first < end)
        {
            int middle = (first + end) >>> 1;
            if (bound.Compare(page.KeysAt(middle)) < 0)
                first = middle + 1;
            else
                end = middle;
        }

        return _starts[low] + first;
    }

    /// <summary>The page in which a place is, and where in it.</summary>
    public (SortedPage Page, int At) Find(int place)
    {
        int page = Array.BinarySearch(_starts, place);
        if (page < 0)
            page = ~page - 1;
        return (_pages[page], place - _starts[page]);
    }

    /// <summary>The elements from a place up to another, in the order of the index.</summary>
    public IEnumerable<int> Ids(int from, int to)
    {
        while (from < to)
        {
            (SortedPage page, int at) = Find(from);
            for (; at < page.Count && from < to; at++, from++)
                yield return page.Ids[at];
        }
    }

    /// <summary>Where the entries with certain first values begin and end.</summary>
    public (int From, int To) Equal(ReadOnlyMemory<Value> values) =>
        (Seek(IndexBound.Before(values)), Seek(IndexBound.After(values)));

    /// <summary>The order of two entries: by values, then by id.</summary>
    public static int Compare(ReadOnlySpan<Value> left, int leftId, ReadOnlySpan<Value> right, int rightId)
    {
        int values = Compare(left, right);
        return values != 0 ? values : leftId.CompareTo(rightId);
    }

    /// <summary>The order of the values of two entries.</summary>
    public static int Compare(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right)
    {
        for (int i = 0; i < left.Length; i++)
        {
            int order = Orderability.Compare(left[i], right[i]);
            if (order != 0)
                return order;
        }

        return 0;
    }
}
