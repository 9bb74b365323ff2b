namespace ScoGraph.Store;

/// <summary>
/// A list of pages being changed: the list is a copy of its own, the pages are those of an earlier state until they are replaced.
/// A page that was put here belongs to this list and may be written to in place.
/// </summary>
internal sealed class PageDirectory<T>(ReadOnlySpan<T?> pages)
    where T : class
{
    private T?[] _pages = pages.ToArray();
    private bool[] _owned = new bool[pages.Length];
    private bool _shared;

    /// <summary>The pages; another array after growth.</summary>
    public T?[] Pages => _pages;

    public int Count => _pages.Length;

    public T? this[int page] => (uint)page < (uint)_pages.Length ? _pages[page] : null;

    public bool Owns(int page) => (uint)page < (uint)_owned.Length && _owned[page];

    /// <summary>Puts a page that nobody else holds, or null.</summary>
    public void Put(int page, T? content)
    {
        if (page >= _pages.Length)
            Grow(page);
        else if (_shared)
            _pages = _pages.AsSpan().ToArray();
        _shared = false;
        _pages[page] = content;
        _owned[page] = content is not null;
    }

    /// <summary>Hands the list out: from now on neither it nor its pages are written to; the next change works on copies.</summary>
    public T?[] Share()
    {
        _shared = true;
        Array.Clear(_owned);
        return _pages;
    }

    private void Grow(int page)
    {
        int length = Math.Max(page + 1, _pages.Length + (_pages.Length >> 2));
        Array.Resize(ref _pages, length);
        Array.Resize(ref _owned, length);
    }
}
