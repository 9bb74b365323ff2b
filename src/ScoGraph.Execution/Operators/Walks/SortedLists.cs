namespace ScoGraph.Execution.Operators.Walks;

/// <summary>Counts what two ascending lists have in common. A number comes as often as it stands there.</summary>
internal static class SortedLists
{
    /// <summary>A list that is so many times as long as another is searched instead of read.</summary>
    private const int MuchLonger = 16;

    /// <summary>The number of pairs of equal entries, one of each list. O(sum of the lengths), or O(short · log long).</summary>
    public static long CountPairs(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        if (left.Length > right.Length)
            return CountPairs(right, left);
        if (left.Length == 0)
            return 0;
        if (right.Length / left.Length >= MuchLonger)
            return Search(left, right);
        long pairs = 0;
        int at = 0;
        for (int i = 0; i < left.Length; i++)
        {
            int sought = left[i];
            while (at < right.Length && right[at] < sought)
                at++;
            // An entry that repeats meets the same entries again, so these are not passed yet.
            for (int same = at; same < right.Length && right[same] == sought; same++)
                pairs++;
        }

        return pairs;
    }

    /// <summary>The entries of one list that stand in another.</summary>
    public static long CountFound(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        long found = 0;
        bool isSearched = left.Length > 0 && right.Length / left.Length >= MuchLonger;
        int at = 0;
        foreach (int sought in left)
        {
            if (isSearched)
                at += LowerBound(right[at..], sought);
            while (at < right.Length && right[at] < sought)
                at++;
            if (at < right.Length && right[at] == sought)
                found++;
        }

        return found;
    }

    private static long Search(ReadOnlySpan<int> few, ReadOnlySpan<int> many)
    {
        long pairs = 0;
        foreach (int sought in few)
        {
            many = many[LowerBound(many, sought)..];
            for (int same = 0; same < many.Length && many[same] == sought; same++)
                pairs++;
        }

        return pairs;
    }

    /// <summary>The place of the first entry that is not below a number.</summary>
    private static int LowerBound(ReadOnlySpan<int> list, int sought)
    {
        int low = 0, high = list.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (list[middle] < sought)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
