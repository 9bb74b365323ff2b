using System.Collections.Concurrent;

namespace ScoGraph.Sqlite.Files;

/// <summary>Connections that read pages, as many as threads read at one time. Any thread.</summary>
/// <param name="path">The file, for messages.</param>
/// <param name="open">Opens one more.</param>
internal sealed class ReaderPool(string path, Func<SqliteDatabase> open) : IDisposable
{
    private const string Closed = "The graph was disposed and cannot be used any more: its file is closed. Read what you need of elements and views before, "
        + "or make a copy, which is whole in memory: graph.Copy().";

    private readonly ConcurrentBag<PageReader> _free = [];
    private volatile bool _disposed;

    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    /// <exception cref="GraphFileException">There is no more connection.</exception>
    public PageReader Rent()
    {
        ThrowIfDisposed();
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
            throw ErrorOf(error);
        }
    }

    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public void ThrowIfDisposed()
    {
        if (_disposed)
            throw new ObjectDisposedException("Graph", Closed);
    }

    /// <summary>What SQLite says, as an error of the graph: who reads while the file is closed finds it locked or gone.</summary>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public Exception ErrorOf(SqliteException error)
    {
        ThrowIfDisposed();
        return FileErrors.Of(path, error);
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
