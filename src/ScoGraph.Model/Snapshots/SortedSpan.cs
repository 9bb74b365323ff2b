namespace ScoGraph.Model.Snapshots;

/// <summary>Searches ascending ids, among which equal ones stand together.</summary>
internal static class SortedSpan
{
    /// <summary>Where the first id stands that is not below a value; the length where all are.</summary>
    public static int First(ReadOnlySpan<NodeId> ids, NodeId value)
    {
        int low = 0, high = ids.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (ids[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Behind the last of the ids equal to <paramref name="value"/> that stand together from a place on.</summary>
    public static int End(ReadOnlySpan<NodeId> ids, NodeId value, int from)
    {
        while (from < ids.Length && ids[from] == value)
            from++;
        return from;
    }
}
