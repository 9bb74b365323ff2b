using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>
/// The base in the file: a state, complete and without what can be derived. With the commits behind it, it is the truth; pages are a
/// checkpoint of that. Its first part holds names, declarations and bounds, each other one a group of pages, compressed.
/// </summary>
internal static class BaseTable
{
    private const long FirstPart = 1;

    /// <summary>Nearly always; what does not shrink is random.</summary>
    private const double Worth = 0.95;

    /// <summary>
    /// Writes a state as the base, in the place of the one before, and where the history begins. Within a transaction.
    /// </summary>
    /// <param name="database">The file.</param>
    /// <param name="content">The state.</param>
    /// <param name="number">The number of the commit whose state it is.</param>
    /// <param name="chain">The checksum of the commits up to it; null where none was ever, and the base's own begins the chain.</param>
    /// <returns>The checksum with which the chain goes on.</returns>
    public static uint Write(SqliteDatabase database, GraphContent content, long number, uint? chain = null)
    {
        database.Run("DELETE FROM base");
        uint sum = WriteParts(database, content);
        MetaTable.Write(database, MetaTable.BaseSum, sum);
        MetaTable.Write(database, MetaTable.BaseNumber, number);
        MetaTable.Write(database, MetaTable.BaseChain, chain ?? sum);
        return chain ?? sum;
    }

    private static uint WriteParts(SqliteDatabase database, GraphContent content)
    {
        using SqliteStatement insert = database.Prepare("INSERT INTO base VALUES (?1, ?2)");
        ByteWriter bytes = new(), group = new(), page = new();
        TablesCodec.Write(content.Tables, bytes);
        CatalogCodec.Write(content.Declared.Schema.Catalog, bytes);
        bytes.Count(Math.Max(content.NodeBound, content.Tables.FirstNode));
        bytes.Count(Math.Max(content.RelationshipBound, content.Tables.FirstRelationship));
        long at = FirstPart;
        uint sum = Insert(insert, at++, bytes, 0);
        foreach (PartKey key in GraphParts.Keys(content).Where(key => key.IsGiven))
        {
            Part? part = GraphParts.Find(content, key);
            for (int number = 0; number < part?.GroupCount; number++)
            {
                if (!part.WriteGroup(number, group, page))
                    continue;
                bytes.Clear();
                bytes.Byte((byte)key.Kind);
                bytes.Count(key.Owner);
                bytes.Count(number);
                bytes.Bytes(group.Written);
                sum = Insert(insert, at++, bytes, sum);
            }
        }

        return sum;
    }

    /// <summary>The state that the base is, with what can be derived.</summary>
    /// <exception cref="DamagedException">The base is not what was written.</exception>
    public static MemorySnapshot Read(SqliteDatabase database)
    {
        using SqliteStatement read = database.Prepare("SELECT part, data FROM base ORDER BY part");
        if (!read.Step())
        {
            return MetaTable.Read(database, MetaTable.BaseSum) is null
                ? MemorySnapshot.Empty(new StoreTables()) : throw new DamagedException("its base is gone");
        }

        ByteReader head = new(SealedBytes.Open(read.Bytes(1), FirstPart));
        StoreTables tables = TablesCodec.Read(ref head);
        GraphContent content = new()
        {
            Tables = tables,
            Declared = DeclaredIndexes.Of(tables.Resolve(CatalogCodec.Read(ref head))),
            NodeBound = head.UpTo(int.MaxValue),
            RelationshipBound = head.UpTo(int.MaxValue),
        };
        head.End();
        BaseParts parts = new(tables);
        uint sum = Checksum.Of(0, read.Bytes(1)[..sizeof(uint)]);
        while (read.Step())
        {
            parts.Add(SealedBytes.Open(read.Bytes(1), read.Integer(0)));
            sum = Checksum.Of(sum, read.Bytes(1)[..sizeof(uint)]);
        }

        if (sum != MetaTable.ReadNumber(database, MetaTable.BaseSum))
            throw new DamagedException("a part of the base is missing");
        return StateAssembly.Build(parts.Complete(content));
    }

    private static uint Insert(SqliteStatement insert, long part, ByteWriter bytes, uint sum)
    {
        byte[] data = SealedBytes.Seal(bytes.Written, part, Worth);
        insert.Bind(1, part).Bind(2, data).Run();
        return Checksum.Of(sum, data.AsSpan(0, sizeof(uint)));
    }
}
