namespace ScoGraph.Model.Diagnostics;

/// <summary>Finds the known name that a misspelt one probably meant.</summary>
internal static class NearestName
{
    /// <summary>
    /// The candidate with the smallest edit distance (Damerau: swaps count once, case not), if it is small enough; else null. Of a name
    /// of one letter nothing is left by an edit, so it is near only its other case.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        int limit = Math.Min(Math.Max(1, name.Length / 3), name.Length - 1), best = limit + 1;
        string? nearest = null;
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) >= best)
                continue;
            int distance = Distance(name, candidate);
            if (distance < best || (distance == best && nearest is not null && string.CompareOrdinal(candidate, nearest) < 0))
                (best, nearest) = (distance, candidate);
        }

        return nearest;
    }

    /// <summary>
    /// How many letters to add, leave out, replace or swap with the next lead from one text to another, in any case. O(product of the
    /// lengths).
    /// </summary>
    public static int Distance(string left, string right)
    {
        int[] beforeLast = new int[right.Length + 1], last = new int[right.Length + 1], row = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
            last[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                bool same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 2])
                    && char.ToUpperInvariant(left[i - 2]) == char.ToUpperInvariant(right[j - 1]))
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[right.Length];
    }
}
