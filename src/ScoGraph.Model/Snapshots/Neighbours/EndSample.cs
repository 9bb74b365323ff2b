using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Snapshots.Neighbours;

/// <summary>
/// Far ends of some relationships, spread over all of a list of neighbours that is in memory whole: a node as often as it is met, which is
/// what tells how much of a walk a condition leaves. Remembered with the list.
/// </summary>
internal static class EndSample
{
    private const int Size = 256;

    /// <summary>So many pages are looked at, spread evenly over those that are not empty.</summary>
    private const int PagesOfSample = 64;

    private static readonly ConditionalWeakTable<Adjacency, NodeId[]> Known = [];

    /// <summary>The ends; none where pages would have to be loaded.</summary>
    public static IReadOnlyList<NodeId> Of(Adjacency list) => list.Source is null ? Known.GetValue(list, Take) : [];

    private static NodeId[] Take(Adjacency list)
    {
        List<int> pages = [.. Enumerable.Range(0, list.PageCount).Where(number => list.Page(number) is not null)];
        int looked = Math.Min(pages.Count, PagesOfSample);
        List<int> firsts = [.. Enumerable.Range(0, looked).Select(i => pages[(int)((long)i * pages.Count / looked)] << Adjacency.PageBits)];
        long all = firsts.Sum(first => Enumerable.Range(first, Adjacency.PageSize).Sum(node => (long)list.Degree(node)));
        // A step that is odd keeps out of step with what comes in periods of two.
        long step = Math.Max(1, (all / Size) | 1), skip = step / 2;
        List<NodeId> ends = new(Size);
        foreach (int first in firsts)
        {
            for (int node = first; node < first + Adjacency.PageSize; node++)
            {
                foreach (AdjacencyChunk chunk in list.Chunks(node))
                {
                    for (; skip < chunk.Length; skip += step)
                        ends.Add(chunk.Neighbours[(int)skip]);
                    skip -= chunk.Length;
                }
            }
        }

        return [.. ends];
    }
}
