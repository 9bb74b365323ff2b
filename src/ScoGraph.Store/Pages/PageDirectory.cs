using System.Numerics;
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

    /// <summary>A bit for each page; longer than the pages or shorter, where the rest is not owned.</summary>
    private ulong[] _owned = [];
    private bool _shared;

    public PageDirectory(ReadOnlySpan<T?> pages) => _pages = pages.ToArray();

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

    public bool Owns(int page) => (uint)page >> 6 < (uint)_owned.Length && (_owned[page >> 6] >> (page & 63) & 1) != 0;

    /// <summary>Puts a page that nobody else holds, or null.</summary>
    public void Put(int page, T? content)
    {
        if (page >= _pages.Length)
            Grow(page);
        else if (_shared)
            _pages = _pages.AsSpan().ToArray();
        _shared = false;
        _pages[page] = content ?? _empty;
        Own(page, content is not null);
    }

    /// <summary>Makes those of the pages that are owned absent which a test finds empty.</summary>
    public void DropEmpty(Func<T, bool> isEmpty)
    {
        for (int word = 0; word < _owned.Length; word++)
        {
            for (ulong bits = _owned[word]; bits != 0; bits &= bits - 1)
            {
                int page = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (isEmpty(_pages[page]!))
                    Put(page, null);
            }
        }
    }

    /// <summary>Hands the list out: from now on neither it nor its pages are written to; the next change works on copies.</summary>
    public T?[] Share()
    {
        _shared = true;
        Array.Clear(_owned);
        return _pages;
    }

    private void Own(int page, bool isOwned)
    {
        if (page >> 6 >= _owned.Length)
            Array.Resize(ref _owned, (Math.Max(page, _pages.Length - 1) >> 6) + 1);
        ulong bit = 1UL << (page & 63);
        _owned[page >> 6] = isOwned ? _owned[page >> 6] | bit : _owned[page >> 6] & ~bit;
    }

    private void Grow(int page) =>
        Array.Resize(ref _pages, Math.Max(page + 1, _pages.Length + (_pages.Length >> 2)));
}
