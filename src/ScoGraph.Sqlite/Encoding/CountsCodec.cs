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
        int count = bytes.UpTo(groupsAtMost), filled = 0;
        List<TypeId[]?> groups = [];
        while (filled < count)
        {
            int list = bytes.UpTo(lists.Length - 1), length = bytes.UpTo(count - filled);
            if (length == 0)
                throw new DamagedException("a run is empty");
            groups.AddRange(Enumerable.Repeat(lists[list].Length == 0 ? null : lists[list], length));
            filled += length;
        }

        ChunkTableDraft<TypeId[]> table = new(NodeTypes.None);
        for (int group = 0; group < groups.Count; group++)
        {
            if (groups[group] is { } types)
                table[group] = types;
        }

        return table.View;
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
