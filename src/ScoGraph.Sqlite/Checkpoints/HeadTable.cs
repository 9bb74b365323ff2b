using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>The head in the file: one row.</summary>
internal static class HeadTable
{
    private const long Row = 1;

    public static void Write(SqliteDatabase database, Head head)
    {
        ByteWriter bytes = new();
        HeadCodec.Write(head, bytes);
        using SqliteStatement write = database.Prepare("INSERT OR REPLACE INTO head VALUES (?1, ?2)");
        write.Bind(1, Row).Bind(2, SealedBytes.Seal(bytes.Written, Row, worth: 0)).Run();
    }

    /// <summary>The number of the commit whose state the checkpoint is; -1 where there is none, or it cannot be read.</summary>
    public static long ReadNumber(SqliteDatabase database)
    {
        using SqliteStatement read = database.Prepare("SELECT data FROM head WHERE id = ?1");
        try
        {
            return read.Bind(1, Row).Step() ? HeadCodec.ReadNumber(SealedBytes.Open(read.Bytes(0), Row)) : -1;
        }
        catch (DamagedException)
        {
            return -1;
        }
    }

    /// <returns>Null where no checkpoint was made.</returns>
    /// <exception cref="DamagedException">The head is not what was written.</exception>
    public static Head? Read(SqliteDatabase database)
    {
        using SqliteStatement read = database.Prepare("SELECT data FROM head WHERE id = ?1");
        return read.Bind(1, Row).Step() ? HeadCodec.Read(SealedBytes.Open(read.Bytes(0), Row)) : null;
    }
}
