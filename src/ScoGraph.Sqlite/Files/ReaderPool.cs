using System.Collections.Concurrent;

namespace ScoGraph.Sqlite.Files;

/// <summary>Connections that read pages, as many as threads read at one time. Any thread.</summary>
/// <param name="open">Opens one more.</param>
internal sealed class ReaderPool(Func<SqliteDatabase> open) : IDisposable
{
    private readonly ConcurrentBag<PageReader> _free = [];
    private volatile bool _disposed;

    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public PageReader Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteGraph));
        return _free.TryTake(out PageReader? reader) ? reader : new PageReader(open());
    }

    public void Return(PageReader reader)
    {
        reader.Rest();
        _free.Add(reader);
        if (_disposed)
            Dispose();
    }

    public void Dispose()
    {
        _disposed = true;
        while (_free.TryTake(out PageReader? reader))
            reader.Dispose();
    }
}
