using System.Numerics;
using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Store;

/// <summary>
/// Estimates how many different values a column has, from an evenly spread sample by the first-order jackknife (Haas, Naughton, Seshadri,
/// Stokes: Sampling-Based Estimation of the Number of Distinct Values of an Attribute, VLDB 1995). Remembered with the column.
/// </summary>
internal static class DistinctEstimates
{
    private const int SampleSize = 8192;

    private static readonly ConditionalWeakTable<PropertyColumn, StrongBox<long>> Known = [];

    /// <param name="column">The column.</param>
    /// <param name="count">How many values it has.</param>
    public static long Of(PropertyColumn column, int count)
    {
        if (!Known.TryGetValue(column, out StrongBox<long>? estimate))
        {
            estimate = new StrongBox<long>(Estimate(column, count));
            Known.AddOrUpdate(column, estimate);
        }

        return Math.Min(estimate.Value, count);
    }

    private static long Estimate(PropertyColumn column, int count)
    {
        Dictionary<IndexKey, int> seen = [];
        int sampled = 0, step = Math.Max(1, count / SampleSize), skip = 0;
        ReadOnlySpan<ColumnPage?> pages = column.Pages;
        foreach (ColumnPage? page in pages)
        {
            if (page is not null)
                Sample(page, step, ref skip, ref sampled, seen);
        }

        if (sampled == 0)
            return 0;
        double once = seen.Values.Count(times => times == 1);
        double fraction = Math.Min(1.0, (double)sampled / Math.Max(1, count));
        return (long)Math.Round(seen.Count / (1 - ((1 - fraction) * once / sampled)));
    }

    private static void Sample(ColumnPage page, int step, ref int skip, ref int sampled, Dictionary<IndexKey, int> seen)
    {
        for (int word = 0; word < page.Present.Length; word++)
        {
            ulong bits = page.Present[word];
            int present = BitOperations.PopCount(bits);
            if (skip >= present)
            {
                skip -= present;
                continue;
            }

            for (; bits != 0; bits &= bits - 1)
            {
                if (skip-- > 0)
                    continue;
                skip = step - 1;
                sampled++;
                IndexKey.TryMake(page.Get((word << 6) + BitOperations.TrailingZeroCount(bits)), out IndexKey key);
                seen[key] = seen.GetValueOrDefault(key) + 1;
            }
        }
    }
}
