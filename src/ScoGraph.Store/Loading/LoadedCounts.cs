using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Store;

/// <summary>Counts a graph that was loaded: its relationships by type and by label of an end.</summary>
internal static class LoadedCounts
{
    public static void Count(DraftContent content, NodeLabels labels, Adjacency[] outgoing, Adjacency[] incoming)
    {
        for (int type = 0; type < outgoing.Length; type++)
        {
            content.Counts.ChangeType(type, CountEnds(content, labels, type, outgoing[type], Direction.Outgoing));
            CountEnds(content, labels, type, incoming[type], Direction.Incoming);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int CountEnds(DraftContent content, NodeLabels labels, int type, Adjacency adjacency, Direction direction)
    {
        int[] bySet = [];
        int all = 0;
        for (int node = 0; node < adjacency.PageCount << Adjacency.PageBits; node++)
        {
            if (adjacency.Page(node >> Adjacency.PageBits) is null)
            {
                node |= Adjacency.PageSize - 1;
                continue;
            }

            int degree = adjacency.Degree(node);
            if (degree == 0)
                continue;
            all += degree;
            int set = labels.Get(node);
            if (set >= bySet.Length)
                Array.Resize(ref bySet, Math.Max(set + 1, bySet.Length * 2));
            bySet[set] += degree;
        }

        for (int set = 0; set < bySet.Length; set++)
        {
            if (bySet[set] > 0)
                content.Counts.ChangeLabels(type, content.Tables.LabelSets[set], direction, bySet[set]);
        }

        return all;
    }
}
