using System.Runtime.CompilerServices;

namespace ScoGraph.Store;

/// <summary>Sorts ids by a key of each, keeping the order of those with equal keys.</summary>
internal static class StableSort
{
    private const int SparseFactor = 16;

    /// <summary>The ids in order; the same span where they are in order already.</summary>
    /// <param name="ids">What to sort.</param>
    /// <param name="keys">The key of each id, at the id; none is negative.</param>
    /// <param name="room">Where the ids go that are not in order; as long as they are, and longer.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ReadOnlySpan<int> By(ReadOnlySpan<int> ids, ReadOnlySpan<int> keys, Span<int> room)
    {
        int least = int.MaxValue, most = 0, before = 0;
        bool isSorted = true;
        foreach (int id in ids)
        {
            int key = keys[id];
            isSorted &= key >= before;
            before = key;
            least = Math.Min(least, key);
            most = Math.Max(most, key);
        }

        if (isSorted)
            return ids;
        Span<int> sorted = room[..ids.Length];
        if (ids.Length < (most - least) / SparseFactor)
            Compare(ids, keys, sorted);
        else
            Count(ids, keys, least, most, sorted);
        return sorted;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(ReadOnlySpan<int> ids, ReadOnlySpan<int> keys, int least, int most, Span<int> sorted)
    {
        int[] next = new int[most - least + 2];
        foreach (int id in ids)
            next[keys[id] - least + 1]++;
        for (int key = 1; key < next.Length; key++)
            next[key] += next[key - 1];
        foreach (int id in ids)
            sorted[next[keys[id] - least]++] = id;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
