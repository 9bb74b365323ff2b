using ScoGraph.Store;

namespace ScoGraph.Sqlite.Encoding;

/// <summary>The counts that are kept with a graph, and the types around its nodes.</summary>
internal static class CountsCodec
{
    public static void Write(GraphCounts counts, ByteWriter bytes)
    {
        Write(counts.ByType, bytes);
        Write(counts.ByLabel, bytes);
        Write(counts.ByNodeKey, bytes);
        Write(counts.ByRelationshipKey, bytes);
        bytes.Count(counts.ByTypeAndLabel.Chunks.Length << ChunkTable<int[]>.ChunkBits);
        foreach (int[] slots in counts.ByTypeAndLabel.All)
        {
            bytes.Count(slots.Length);
            foreach (int count in slots)
                bytes.Count(count);
        }
    }

    /// <exception cref="DamagedException">The bytes are no counts.</exception>
    public static GraphCounts Read(ref ByteReader bytes)
    {
        ChunkTable<int> byType = ReadCounts(ref bytes), byLabel = ReadCounts(ref bytes);
        ChunkTable<int> byNodeKey = ReadCounts(ref bytes), byRelationshipKey = ReadCounts(ref bytes);
        ChunkTableDraft<int[]> byTypeAndLabel = new(GraphCounts.Zero.ByTypeAndLabel);
        for (int left = bytes.Count(), type = 0; type < left; type++)
        {
            int[] slots = new int[bytes.Count()];
            for (int i = 0; i < slots.Length; i++)
                slots[i] = bytes.UpTo(int.MaxValue);
            if (slots.Length > 0)
                byTypeAndLabel[type] = slots;
        }

        return new GraphCounts(byType, byTypeAndLabel.View, byLabel, byNodeKey, byRelationshipKey);
    }

    /// <summary>The types around nodes: the different lists, and runs of groups that have the same.</summary>
    public static void WriteTypes(ChunkTable<TypeId[]> types, ByteWriter bytes)
    {
        Dictionary<string, int> known = [];
        List<TypeId[]> lists = [];
        List<int> groups = [];
        foreach (TypeId[] list in types.All)
        {
            string key = string.Join(',', list);
            if (!known.TryGetValue(key, out int number))
            {
                known.Add(key, number = lists.Count);
                lists.Add(list);
            }

            groups.Add(number);
        }

        bytes.Count(lists.Count);
        foreach (TypeId[] list in lists)
        {
            bytes.Count(list.Length);
            foreach (TypeId type in list)
                bytes.Count(type);
        }

        bytes.Count(groups.Count);
        for (int at = 0; at < groups.Count;)
        {
            int end = at + 1;
            while (end < groups.Count && groups[end] == groups[at])
                end++;
            bytes.Count(groups[at]);
            bytes.Count(end - at);
            at = end;
        }
    }

    /// <exception cref="DamagedException">The bytes are no types around nodes.</exception>
    public static ChunkTable<TypeId[]> ReadTypes(ref ByteReader bytes)
    {
        TypeId[][] lists = new TypeId[bytes.Count()][];
        for (int i = 0; i < lists.Length; i++)
        {
            lists[i] = new TypeId[bytes.Count()];
            for (int j = 0; j < lists[i].Length; j++)
                lists[i][j] = bytes.UpTo(int.MaxValue);
        }

        const int groupsAtMost = (int.MaxValue >> NodeTypes.GroupBits) + ChunkTable<int>.ChunkSize;
        int count = bytes.UpTo(groupsAtMost);
        TypeId[][]?[] chunks = new TypeId[][]?[(count + ChunkTable<int>.ChunkSize - 1) >> ChunkTable<int>.ChunkBits];
        TypeId[][]?[] uniform = new TypeId[][]?[lists.Length];
        for (int filled = 0; filled < count;)
        {
            int list = bytes.UpTo(lists.Length - 1), end = filled + bytes.UpTo(count - filled);
            if (end == filled)
                throw new DamagedException("a run is empty");
            for (; filled < end; filled = Fill(chunks, filled, end, lists[list], ref uniform[list]))
            {
            }
        }

        return new ChunkTable<TypeId[]>(chunks, NodeTypes.None.Otherwise);
    }

    /// <summary>Fills a chunk from a group on with one list. Chunks of one list throughout, as most are, are one object.</summary>
    private static int Fill(TypeId[][]?[] chunks, int from, int end, TypeId[] list, ref TypeId[][]? uniform)
    {
        const int size = ChunkTable<int>.ChunkSize;
        int chunk = from >> ChunkTable<int>.ChunkBits, at = from & (size - 1), length = Math.Min(end - from, size - at);
        TypeId[] types = list.Length == 0 ? NodeTypes.None.Otherwise : list;
        if (length == size)
        {
            chunks[chunk] = list.Length == 0 ? null : uniform ??= [.. Enumerable.Repeat(types, size)];
            return from + length;
        }

        if (chunks[chunk] is null)
        {
            chunks[chunk] = new TypeId[size][];
            Array.Fill(chunks[chunk]!, NodeTypes.None.Otherwise);
        }

        chunks[chunk].AsSpan(at, length).Fill(types);
        return from + length;
    }

    private static void Write(ChunkTable<int> counts, ByteWriter bytes)
    {
        bytes.Count(counts.Chunks.Length << ChunkTable<int>.ChunkBits);
        foreach (int count in counts.All)
            bytes.Count(count);
    }

    private static ChunkTable<int> ReadCounts(ref ByteReader bytes)
    {
        ChunkTableDraft<int> counts = new(new ChunkTable<int>(0));
        for (int left = bytes.Count(), at = 0; at < left; at++)
        {
            if (bytes.UpTo(int.MaxValue) is > 0 and var count)
                counts[at] = count;
        }

        return counts.View;
    }
}
