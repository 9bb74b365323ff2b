namespace ScoGraph.Sqlite.Pages;

/// <summary>
/// Bounds the memory of loaded pages: what was loaded first is forgotten first. Nothing is noted when a page is read, so reading costs
/// nothing more; a page that is asked for again is loaded again and then young. Any thread.
/// </summary>
/// <param name="budget">How many bytes pages may take; null for any number.</param>
internal sealed class PageCache(long? budget)
{
    private readonly Queue<(IPageOwner Owner, int Number, int Size)> _pages = [];
    private long _size;

    /// <summary>How many bytes the pages take that are bounded; 0 where they are not.</summary>
    public long Size => Interlocked.Read(ref _size);

    /// <summary>Whether there is a bound; else nobody need tell of pages.</summary>
    public bool IsBounded => budget is not null;

    /// <summary>A page was loaded, where there is a bound.</summary>
    public void Add(IPageOwner owner, int number, int size)
    {
        lock (_pages)
        {
            _pages.Enqueue((owner, number, size));
            _size += size;
            while (_size > budget && _pages.Count > 1)
            {
                (IPageOwner oldest, int page, int freed) = _pages.Dequeue();
                _size -= freed;
                oldest.Forget(page);
            }
        }
    }
}
