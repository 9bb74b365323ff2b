using ScoGraph.Algorithms.Communities;
using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Similarity;

/// <summary>
/// Nodes that have neighbours in common, by Jaccard's index (1901): the number of common neighbours over the number of neighbours of
/// either. Neighbours are those along the direction of the view; parallel relationships count once.
/// </summary>
internal static class NodeSimilarity
{
    /// <summary>
    /// The best pairs with at least one common neighbour, the most alike first, then by the nodes' ids. The time is that of going from
    /// each node to its neighbours and on to all that share them; the memory that of the graph and of the pairs kept.
    /// </summary>
    /// <param name="view">The graph.</param>
    /// <param name="most">How many pairs at the most.</param>
    /// <param name="minimum">The least similarity of a pair.</param>
    /// <param name="checkpoint">Asked as the work goes on.</param>
    public static SimilarPair[] Find(GraphPart view, long most, double minimum, Checkpoint checkpoint)
    {
        DenseGraph graph = new(view, checkpoint);
        NeighbourSets neighbours = new(graph, (_, _) => true), sharers = neighbours.Turn();

        // The worst of the pairs kept stands first in the queue, and makes room for a better one.
        PriorityQueue<SimilarPair, SimilarPair> best = new(
            Comparer<SimilarPair>.Create((left, right) => SimilarPair.ByRank.Compare(right, left)));
        int[] common = new int[graph.NodeCount];
        List<int> touched = [];
        for (int node = 0; node < graph.NodeCount; node++)
        {
            Count(node, neighbours, sharers, common, touched, checkpoint);
            foreach (int other in touched)
            {
                double either = neighbours[node].Length + neighbours[other].Length - common[other];
                SimilarPair pair = new(graph.Nodes[node], graph.Nodes[other], common[other] / either);
                common[other] = 0;
                if (pair.Similarity < minimum)
                    continue;
                if (best.Count < most)
                    best.Enqueue(pair, pair);
                else if (best.Count > 0)
                    best.EnqueueDequeue(pair, pair);
            }

            touched.Clear();
        }

        SimilarPair[] pairs = [.. best.UnorderedItems.Select(item => item.Element)];
        Array.Sort(pairs, SimilarPair.ByRank);
        return pairs;
    }

    /// <summary>Counts the neighbours that a node has in common with each node after it.</summary>
    private static void Count(
        int node, NeighbourSets neighbours, NeighbourSets sharers, int[] common, List<int> touched, Checkpoint checkpoint)
    {
        foreach (int neighbour in neighbours[node])
        {
            ReadOnlySpan<int> all = sharers[neighbour];
            ReadOnlySpan<int> after = all[(all.BinarySearch(node) + 1)..];
            checkpoint.Tick(after.Length + 1);
            foreach (int other in after)
            {
                if (common[other]++ == 0)
                    touched.Add(other);
            }
        }
    }
}
