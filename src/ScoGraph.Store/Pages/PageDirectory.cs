using ScoGraph.Model.Snapshots;

namespace ScoGraph.Store;

/// <summary>
/// A list of pages being changed: the list is a copy of its own, the pages are those of an earlier state until they are replaced.
/// A page that was put here belongs to this list and may be written to in place.
/// </summary>
internal sealed class PageDirectory<T>
    where T : class
{
    private readonly Paged<T>? _original;
    private readonly T? _empty;
    private T?[] _pages;
    private bool[] _owned;
    private bool _shared;

    public PageDirectory(ReadOnlySpan<T?> pages)
    {
        _pages = pages.ToArray();
        _owned = new bool[pages.Length];
    }

    /// <param name="original">The pages before.</param>
    /// <param name="empty">
    /// What stands for a page that became absent where pages come from a source, which would bring the page before back.
    /// </param>
    public PageDirectory(Paged<T> original, T empty)
        : this(original.Own)
    {
        if (original.Source is null)
            return;
        _original = original;
        _empty = empty;
    }

    /// <summary>The pages; another array after growth.</summary>
    public T?[] Pages => _pages;

    /// <summary>Where pages come from that are not in the list.</summary>
    public PageSource<T>? Source => _original?.Source;

    public T? this[int page] => ((uint)page < (uint)_pages.Length ? _pages[page] : null) ?? _original?.Page(page);

    public bool Owns(int page) => (uint)page < (uint)_owned.Length && _owned[page];

    /// <summary>Puts a page that nobody else holds, or null.</summary>
    public void Put(int page, T? content)
    {
        if (page >= _pages.Length)
            Grow(page);
        else if (_shared)
            _pages = _pages.AsSpan().ToArray();
        _shared = false;
        _pages[page] = content ?? _empty;
        _owned[page] = content is not null;
    }

    /// <summary>Makes those of the pages that are owned absent which a test finds empty.</summary>
    public void DropEmpty(Func<T, bool> isEmpty)
    {
        for (int page = 0; page < _owned.Length; page++)
        {
            if (_owned[page] && isEmpty(_pages[page]!))
                Put(page, null);
        }
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
