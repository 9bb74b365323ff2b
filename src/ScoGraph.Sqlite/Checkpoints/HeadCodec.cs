using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>A checkpoint's head as bytes.</summary>
internal static class HeadCodec
{
    /// <summary>
    /// Raised when pages of any kind stand otherwise in bytes: older ones are not read but built anew of base and commits.
    /// </summary>
    private const byte PageFormat = 1;

    /// <summary>The bytes of a part without pages.</summary>
    private const int LeastOfPart = 5;

    public static void Write(Head head, ByteWriter bytes)
    {
        bytes.Byte(PageFormat);
        bytes.Signed(head.Number);
        bytes.Unsigned(head.Chain);
        bytes.Signed(head.NextVersion);
        TablesCodec.Write(head.Content.Tables, bytes);
        CatalogCodec.Write(head.Content.Declared.Schema.Catalog, bytes);
        bytes.Count(head.Content.NodeBound);
        bytes.Count(head.Content.RelationshipBound);
        bytes.Count(head.NodeCount);
        bytes.Count(head.RelationshipCount);
        foreach (int count in head.LabelCounts)
            bytes.Count(count);
        foreach (long distinct in head.Distinct)
            bytes.Signed(distinct);
        CountsCodec.Write(head.Content.Counts, bytes);
        CountsCodec.WriteTypes(head.Content.NodeTypes, bytes);
        WriteVersions(head.Versions, bytes);
    }

    /// <summary>Where the pages of parts are.</summary>
    public static void WriteVersions(IReadOnlyDictionary<PartKey, PartVersions> versions, ByteWriter bytes)
    {
        bytes.Count(versions.Count);
        foreach ((PartKey key, PartVersions part) in versions)
            Write(key, part, bytes);
    }

    /// <exception cref="DamagedException">The bytes tell of no pages.</exception>
    public static Dictionary<PartKey, PartVersions> ReadVersions(long next, ref ByteReader bytes)
    {
        int count = bytes.Count(LeastOfPart);
        Dictionary<PartKey, PartVersions> versions = new(count);
        for (int left = count; left > 0; left--)
            Read(versions, next, ref bytes);
        bytes.End();
        return versions;
    }

    /// <exception cref="DamagedException">The bytes are no head, or one of another format.</exception>
    public static Head Read(ReadOnlySpan<byte> head)
    {
        ByteReader bytes = new(head);
        if (bytes.Byte() != PageFormat)
            throw new DamagedException("its pages have another format");
        long number = bytes.Signed(), chain = (long)bytes.Unsigned(), next = bytes.Signed();
        StoreTables tables = TablesCodec.Read(ref bytes);
        DeclaredIndexes declared = DeclaredIndexes.Of(tables.Resolve(CatalogCodec.Read(ref bytes)));
        int nodeBound = bytes.UpTo(int.MaxValue), relationshipBound = bytes.UpTo(int.MaxValue);
        int nodes = bytes.UpTo(nodeBound), relationships = bytes.UpTo(relationshipBound);
        int[] labels = new int[tables.Labels.Count];
        for (int label = 0; label < labels.Length; label++)
            labels[label] = bytes.UpTo(nodeBound);
        long[] distinct = new long[tables.PropertyKeys.Count];
        for (int key = 0; key < distinct.Length; key++)
            distinct[key] = bytes.Signed();
        GraphContent content = new()
        {
            Tables = tables,
            NodeBound = nodeBound,
            RelationshipBound = relationshipBound,
            Counts = CountsCodec.Read(ref bytes),
            NodeTypes = CountsCodec.ReadTypes(ref bytes),
            Declared = declared,
        };
        return new Head
        {
            Number = number,
            Chain = (uint)chain,
            NextVersion = next,
            Content = content,
            NodeCount = nodes,
            RelationshipCount = relationships,
            LabelCounts = labels,
            Distinct = distinct,
            Versions = ReadVersions(next, ref bytes),
        };
    }

    private static void Write(PartKey key, PartVersions part, ByteWriter bytes)
    {
        bytes.Byte((byte)key.Kind);
        bytes.Count(key.Owner);
        bytes.Count(key.Node);
        bytes.Count(part.PageCount);
        bytes.Count(part.Groups.Length);
        long last = 0;
        foreach (long version in part.Groups)
        {
            bytes.Signed(version - last);
            last = version;
        }
    }

    private static void Read(Dictionary<PartKey, PartVersions> versions, long next, ref ByteReader bytes)
    {
        PartKey key = new((PageKind)bytes.Byte(), bytes.UpTo(int.MaxValue), bytes.UpTo(int.MaxValue));
        int pages = bytes.UpTo(int.MaxValue);
        long[] groups = new long[bytes.Count()];
        long last = 0;
        for (int i = 0; i < groups.Length; i++)
        {
            groups[i] = last = unchecked(last + bytes.Signed());
            if (last < 0 || last >= next)
                throw new DamagedException("a version is out of bounds");
        }

        if (pages > (long)groups.Length << key.GroupBits || !versions.TryAdd(key, new PartVersions(pages, groups)))
            throw new DamagedException("a part is out of bounds");
    }
}
