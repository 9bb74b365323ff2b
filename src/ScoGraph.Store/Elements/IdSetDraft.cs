using ScoGraph.Model.Snapshots;

namespace ScoGraph.Store;

/// <summary>A set of ids being changed. The sets that it hands out do not change.</summary>
internal sealed class IdSetDraft(IdSet original)
{
    /// <summary>A page without ids, which is never written to.</summary>
    public static readonly ulong[] NoIds = new ulong[IdSet.WordsPerPage];

    private readonly PageDirectory<ulong[]> _pages = new(original, NoIds);
    private IdSet? _view = original;

    public int Count { get; private set; } = original.Count;

    /// <summary>The set as it is now.</summary>
    public IdSet View => _view ??= new IdSet(_pages.Share(), Count, _pages.Source);

    public bool Contains(int id) => _pages[id >> IdSet.PageBits] is { } words && (words[Word(id)] >> (id & 63) & 1) != 0;

    /// <summary>Adds an id that is not in the set.</summary>
    public void Add(int id)
    {
        Own(id >> IdSet.PageBits)[Word(id)] |= 1UL << (id & 63);
        Count++;
        _view = null;
    }

    /// <summary>Adds ids in a row, none of which is in the set.</summary>
    public void AddRange(int first, int count)
    {
        for (int id = first, end = first + count; id < end;)
        {
            int next = Math.Min(end, (id | 63) + 1);
            Own(id >> IdSet.PageBits)[Word(id)] |= ulong.MaxValue >> (64 - (next - id)) << (id & 63);
            id = next;
        }

        Count += count;
        _view = null;
    }

    /// <summary>Removes an id that is in the set. A page that loses its last id is dropped.</summary>
    public void Remove(int id)
    {
        int page = id >> IdSet.PageBits;
        ulong[] words = Own(page);
        words[Word(id)] &= ~(1UL << (id & 63));
        if (words[Word(id)] == 0 && words.AsSpan().IndexOfAnyExcept(0UL) < 0)
            _pages.Put(page, null);
        Count--;
        _view = null;
    }

    private static int Word(int id) => (id & (IdSet.PageSize - 1)) >> 6;

    private ulong[] Own(int page)
    {
        if (!_pages.Owns(page))
            _pages.Put(page, _pages[page] is { } words ? [.. words] : new ulong[IdSet.WordsPerPage]);
        return _pages.Pages[page]!;
    }
}
