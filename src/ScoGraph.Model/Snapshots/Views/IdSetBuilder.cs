namespace ScoGraph.Model.Snapshots.Views;

/// <summary>A set of ids being gathered.</summary>
internal sealed class IdSetBuilder
{
    private ulong[]?[] _pages = [];
    private int _count;

    /// <summary>Adds an id; false where it was there already.</summary>
    public bool Add(int id)
    {
        int page = id >> IdSet.PageBits;
        if (page >= _pages.Length)
            Array.Resize(ref _pages, page + 1);
        ref ulong word = ref (_pages[page] ??= new ulong[IdSet.WordsPerPage])[(id & (IdSet.PageSize - 1)) >> 6];
        ulong bit = 1UL << (id & 63);
        if ((word & bit) != 0)
            return false;
        word |= bit;
        _count++;
        return true;
    }

    /// <summary>The set; nothing may be added after.</summary>
    public IdSet Build() => _count == 0 ? IdSet.Empty : new IdSet(_pages, _count);
}
