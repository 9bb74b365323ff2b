namespace ScoGraph.Store;

/// <summary>Sorts ids by a key of each, keeping the order of those with equal keys.</summary>
internal static class StableSort
{
    private const int SparseFactor = 16;

    /// <param name="ids">What to sort.</param>
    /// <param name="keys">The key of each id, at the id.</param>
    /// <param name="bound">Every key is below it.</param>
    /// <param name="sorted">Where the sorted ids go; as long as <paramref name="ids"/>.</param>
    public static void By(ReadOnlySpan<int> ids, ReadOnlySpan<int> keys, int bound, Span<int> sorted)
    {
        if (ids.Length < bound / SparseFactor)
            Compare(ids, keys, sorted);
        else
            Count(ids, keys, bound, sorted);
    }

    private static void Count(ReadOnlySpan<int> ids, ReadOnlySpan<int> keys, int bound, Span<int> sorted)
    {
        int[] next = new int[bound + 1];
        foreach (int id in ids)
            next[keys[id] + 1]++;
        for (int key = 0; key < bound; key++)
            next[key + 1] += next[key];
        foreach (int id in ids)
            sorted[next[keys[id]]++] = id;
    }

    private static void Compare(ReadOnlySpan<int> ids, ReadOnlySpan<int> keys, Span<int> sorted)
    {
        long[] order = new long[ids.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = ((long)keys[ids[i]] << 32) | (uint)i;
        Array.Sort(order);
        for (int i = 0; i < order.Length; i++)
            sorted[i] = ids[(int)order[i]];
    }
}
