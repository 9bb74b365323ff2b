using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>
/// The base in the file: a state, complete and without what can be derived. With the commits behind it, it is the truth; pages are a
/// checkpoint of that. Its first part holds names and bounds, each other one a group of pages, compressed.
/// </summary>
internal static class BaseTable
{
    private const long FirstPart = 1;

    /// <summary>Nearly always; what does not shrink is random.</summary>
    private const double Worth = 0.95;

    /// <summary>Writes a state as the base. Within a transaction, into a file without one.</summary>
    /// <param name="database">The file.</param>
    /// <param name="content">The state.</param>
    /// <returns>The checksum with which the chain of the commits begins.</returns>
    public static uint Write(SqliteDatabase database, GraphContent content)
    {
        using SqliteStatement insert = database.Prepare("INSERT INTO base VALUES (?1, ?2)");
        ByteWriter bytes = new(), group = new(), page = new();
        TablesCodec.Write(content.Tables, bytes);
        bytes.Count(Math.Max(content.NodeBound, content.Tables.FirstNode));
        bytes.Count(Math.Max(content.RelationshipBound, content.Tables.FirstRelationship));
        long number = FirstPart;
        uint chain = Insert(insert, number++, bytes, 0);
        foreach (PartKey key in GraphParts.Keys(content).Where(key => key.IsGiven))
        {
            Part? part = GraphParts.Find(content, key);
            for (int at = 0; at < part?.GroupCount; at++)
            {
                if (!part.WriteGroup(at, group, page))
                    continue;
                bytes.Clear();
                bytes.Byte((byte)key.Kind);
                bytes.Count(key.Owner);
                bytes.Count(at);
                bytes.Bytes(group.Written);
                chain = Insert(insert, number++, bytes, chain);
            }
        }

        return chain;
    }

    /// <summary>The state that the base is, with what can be derived.</summary>
    /// <exception cref="DamagedException">The base is not what was written.</exception>
    public static MemorySnapshot Read(SqliteDatabase database)
    {
        using SqliteStatement read = database.Prepare("SELECT part, data FROM base ORDER BY part");
        if (!read.Step())
            return MemorySnapshot.Empty(new StoreTables());
        ByteReader head = new(SealedBytes.Open(read.Bytes(1), FirstPart));
        StoreTables tables = TablesCodec.Read(ref head);
        GraphContent content = new()
        {
            Tables = tables,
            NodeBound = head.UpTo(int.MaxValue),
            RelationshipBound = head.UpTo(int.MaxValue),
        };
        head.End();
        BaseParts parts = new(tables);
        while (read.Step())
            parts.Add(SealedBytes.Open(read.Bytes(1), read.Integer(0)));
        return StateAssembly.Build(parts.Complete(content));
    }

    /// <summary>The checksum of all parts, each of which is checked.</summary>
    /// <exception cref="DamagedException">A part is not what was written.</exception>
    public static uint Sum(SqliteDatabase database)
    {
        uint chain = 0;
        using SqliteStatement read = database.Prepare("SELECT part, data FROM base ORDER BY part");
        while (read.Step())
        {
            SealedBytes.Open(read.Bytes(1), read.Integer(0));
            chain = Checksum.Of(chain, read.Bytes(1)[..sizeof(uint)]);
        }

        return chain;
    }

    private static uint Insert(SqliteStatement insert, long part, ByteWriter bytes, uint chain)
    {
        byte[] data = SealedBytes.Seal(bytes.Written, part, Worth);
        insert.Bind(1, part).Bind(2, data).Run();
        return Checksum.Of(chain, data.AsSpan(0, sizeof(uint)));
    }
}
