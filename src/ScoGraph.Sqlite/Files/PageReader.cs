using ScoGraph.Sqlite.Encoding;

namespace ScoGraph.Sqlite.Files;

/// <summary>Reads rows of pages. One thread at a time.</summary>
internal sealed class PageReader(SqliteDatabase database) : IDisposable
{
    private readonly SqliteStatement _read = database.Prepare("SELECT data FROM pages WHERE version = ?1");

    /// <summary>The bytes of a row, which hold until the next.</summary>
    /// <exception cref="DamagedException">There is no such row.</exception>
    public ReadOnlySpan<byte> Read(long version)
    {
        _read.Reset();
        return _read.Bind(1, version).Step() ? _read.Bytes(0) : throw new DamagedException("its row is gone");
    }

    /// <summary>Ends the reading of a row: an open one would hold the log's old content.</summary>
    public void Rest() => _read.Reset();

    public void Dispose()
    {
        _read.Dispose();
        database.Dispose();
    }
}
