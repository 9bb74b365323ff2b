namespace ScoGraph.Algorithms.Views;

/// <summary>The order of nodes by a count of each, the greatest first, equal ones by number.</summary>
internal static class DescendingOrder
{
    /// <summary>Counts that are not much greater than there are nodes are sorted by counting.</summary>
    private const int Spread = 4;

    /// <summary>The numbers in order. O(nodes), or times log nodes where counts are great.</summary>
    /// <param name="counts">The count of each number, none of them negative.</param>
    public static int[] Of(ReadOnlySpan<long> counts)
    {
        long most = 0;
        foreach (long count in counts)
            most = Math.Max(most, count);
        int[] order = new int[counts.Length];
        if (most > Spread * (long)Math.Max(counts.Length, 1))
        {
            long[] keys = new long[counts.Length];
            for (int i = 0; i < keys.Length; i++)
                (keys[i], order[i]) = (-counts[i], i);
            Array.Sort(keys, order);
            SortTies(keys, order);
            return order;
        }

        // Where those with a count begin stands one place before it, counted from the greatest.
        int[] starts = new int[most + 2];
        foreach (long count in counts)
            starts[most - count + 1]++;
        for (int i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        for (int i = 0; i < counts.Length; i++)
            order[starts[most - counts[i]]++] = i;
        return order;
    }

    private static void SortTies(long[] keys, int[] order)
    {
        for (int from = 0, to; from < keys.Length; from = to)
        {
            to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
                to++;
            Array.Sort(order, from, to - from);
        }
    }
}
