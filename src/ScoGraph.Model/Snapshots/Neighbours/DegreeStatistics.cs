using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Snapshots.Neighbours;

/// <summary>
/// What is known of how many relationships nodes have, from lists of neighbours that are in memory whole; of others nothing is said, as
/// pages would have to be loaded. Remembered with the lists.
/// </summary>
internal static class DegreeStatistics
{
    /// <summary>So many pages are looked at, spread evenly over those that are not empty: all of a graph of some thousand nodes.</summary>
    private const int PagesOfSample = 64;

    private static readonly ConditionalWeakTable<Adjacency, StrongBox<int>> MostKnown = [];
    private static readonly ConditionalWeakTable<Adjacency, ConditionalWeakTable<Adjacency, StrongBox<double>>> BesideKnown = [];

    /// <summary>The most entries that a node has; null where it is not known. O(nodes) when it is first asked for.</summary>
    public static int? Most(Adjacency list) =>
        list.Source is null ? MostKnown.GetValue(list, static list => new StrongBox<int>(FindMost(list))).Value : null;

    /// <summary>
    /// The mean number of entries in one list of the nodes that have entries in another, each as often as it has: how many ways a walk
    /// has that comes to them so, or has gone on from them so. Means over all nodes tell too little, since who has many relationships of
    /// one kind is met often, and mostly has many of another (samples of paths instead of independence). Null where it is not known.
    /// </summary>
    public static double? Beside(Adjacency taken, Adjacency list)
    {
        if (taken.Source is not null || list.Source is not null)
            return null;
        ConditionalWeakTable<Adjacency, StrongBox<double>> known = BesideKnown.GetOrCreateValue(taken);
        if (!known.TryGetValue(list, out StrongBox<double>? mean))
            known.AddOrUpdate(list, mean = new StrongBox<double>(FindBeside(taken, list)));
        return double.IsNaN(mean.Value) ? null : mean.Value;
    }

    private static int FindMost(Adjacency list)
    {
        int most = 0;
        for (int number = 0; number < list.PageCount; number++)
        {
            if (list.Page(number) is not { } page)
                continue;
            for (int at = 0; at < Adjacency.PageSize; at++)
                most = Math.Max(most, page.Hubs?[at]?.Count ?? page.Offsets[at + 1] - page.Offsets[at]);
        }

        return most;
    }

    private static double FindBeside(Adjacency taken, Adjacency list)
    {
        List<int> pages = [.. Enumerable.Range(0, taken.PageCount).Where(number => taken.Page(number) is not null)];
        int looked = Math.Min(pages.Count, PagesOfSample);
        double ways = 0, all = 0;
        for (int i = 0; i < looked; i++)
        {
            int first = pages[(int)((long)i * pages.Count / looked)] << Adjacency.PageBits;
            for (int node = first; node < first + Adjacency.PageSize; node++)
            {
                double times = taken.Degree(node);
                if (times == 0)
                    continue;
                ways += times;
                all += times * list.Degree(node);
            }
        }

        return ways == 0 ? double.NaN : all / ways;
    }
}
