using System.Buffers.Binary;
using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.Pages;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>The head in the file: one row, and one for where hubs are, which is read when the first hub is asked for.</summary>
internal static class HeadTable
{
    private const long Row = 1, HubRow = 2;

    public static void Write(SqliteDatabase database, Head head)
    {
        ByteWriter bytes = new();
        HeadCodec.Write(head, bytes);
        using SqliteStatement write = database.Prepare("INSERT OR REPLACE INTO head VALUES (?1, ?2)");
        write.Bind(1, Row).Bind(2, SealedBytes.Seal(bytes.Written, Row, worth: 0)).Run();
        bytes.Clear();
        bytes.Signed(head.NextVersion);
        HeadCodec.WriteVersions(head.Hubs ?? new Dictionary<PartKey, PartVersions>(), bytes);
        write.Bind(1, HubRow).Bind(2, SealedBytes.Seal(bytes.Written, HubRow, worth: 0)).Run();
    }

    /// <summary>Where the hubs of a head are.</summary>
    /// <exception cref="DamagedException">That is not what was written, or of another head by now.</exception>
    public static Dictionary<PartKey, PartVersions> ReadHubs(SqliteDatabase database, Head head)
    {
        using SqliteStatement read = database.Prepare("SELECT data FROM head WHERE id = ?1");
        if (!read.Bind(1, HubRow).Step())
            throw new DamagedException("where its hubs are is missing");
        ByteReader bytes = new(SealedBytes.Open(read.Bytes(0), HubRow));
        if (bytes.Signed() != head.NextVersion)
            throw new DamagedException("where its hubs are is of another head");
        return HeadCodec.ReadVersions(head.NextVersion, ref bytes);
    }

    /// <summary>
    /// What tells a checkpoint from any other, read without the checkpoint: its checksum, unchecked. Null where there is none.
    /// </summary>
    public static uint? ReadMark(SqliteDatabase database) =>
        database.BlobStart("head", "data", Row, sizeof(uint)) is { } start ? BinaryPrimitives.ReadUInt32LittleEndian(start) : null;

    /// <returns>Null where no checkpoint was made.</returns>
    /// <exception cref="DamagedException">The head is not what was written.</exception>
    public static Head? Read(SqliteDatabase database)
    {
        using SqliteStatement read = database.Prepare("SELECT data FROM head WHERE id = ?1");
        return read.Bind(1, Row).Step() ? HeadCodec.Read(SealedBytes.Open(read.Bytes(0), Row)) : null;
    }
}
