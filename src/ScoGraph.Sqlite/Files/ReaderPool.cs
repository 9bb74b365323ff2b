using System.Collections.Concurrent;

namespace ScoGraph.Sqlite.Files;

/// <summary>Connections that read pages, as many as threads read at one time. Any thread.</summary>
/// <param name="path">The file, for messages.</param>
/// <param name="open">Opens one more.</param>
internal sealed class ReaderPool(string path, Func<SqliteDatabase> open) : IDisposable
{
    private readonly ConcurrentBag<PageReader> _free = [];
    private volatile bool _disposed;

    public string Path => path;

    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    /// <exception cref="GraphFileException">There is no more connection.</exception>
    public PageReader Rent()
    {
        if (_disposed)
            throw new ObjectDisposedException("Graph", "The graph was disposed and cannot be used any more.");
        if (_free.TryTake(out PageReader? reader))
            return reader;
        SqliteDatabase? database = null;
        try
        {
            database = open();
            return new PageReader(database);
        }
        catch (SqliteException error)
        {
            database?.Dispose();
            throw FileErrors.Of(path, error);
        }
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
