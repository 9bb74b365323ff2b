using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Centrality;

/// <summary>
/// On how many shortest paths between others a node lies: for every pair of other nodes the share of the shortest paths between them
/// that lead through it, summed, an unordered pair counting once where the view is undirected. Brandes' algorithm (2001). Paths are
/// sequences of relationships.
/// </summary>
internal static class BetweennessCentrality
{
    /// <summary>
    /// The nodes, the greatest betweenness first, equal ones by id. A search from every node: O(nodes · relationships), with weights
    /// times log nodes.
    /// </summary>
    /// <exception cref="Model.Diagnostics.ValueException">
    /// A weight is not greater than zero: where paths may circle for free, there is no telling how many are shortest.
    /// </exception>
    public static NodeScore[] Compute(GraphPart view, Checkpoint checkpoint)
    {
        DenseGraph graph = new(view, checkpoint);
        double[]? weights = graph.ReadWeights(view);
        RequirePositive(view, graph, weights);
        SingleSourceSearch search = new(graph, weights, checkpoint);
        double[] scores = new double[graph.NodeCount], shares = new double[graph.NodeCount];
        for (int source = 0; source < scores.Length; source++)
        {
            search.Run(source);
            Accumulate(graph, search, shares, checkpoint);
            foreach (int node in search.Order[1..])
                scores[node] += view.IsUndirected ? shares[node] / 2 : shares[node];
        }

        return NodeScore.Rank(graph.Nodes, scores);
    }

    /// <summary>The share of the source's paths that leads through each node, from the farthest back.</summary>
    private static void Accumulate(DenseGraph graph, SingleSourceSearch search, double[] shares, Checkpoint checkpoint)
    {
        for (int at = search.Order.Length - 1; at >= 0; at--)
        {
            int node = search.Order[at];
            double share = 0;
            for (int edge = graph.Offsets[node]; edge < graph.Offsets[node + 1]; edge++)
            {
                checkpoint.Tick();
                int target = graph.Targets[edge];
                if (search.Distances[target] == search.Distances[node] + search.Weight(edge))
                    share += search.PathCounts[node] / search.PathCounts[target] * (1 + shares[target]);
            }

            shares[node] = share;
        }
    }

    private static void RequirePositive(GraphPart view, DenseGraph graph, double[]? weights)
    {
        int zero = weights is null ? -1 : Array.IndexOf(weights, 0.0);
        if (zero >= 0)
            throw AlgorithmErrors.WeightNotPositive(view.Snapshot, graph.Relationships[zero], 0);
    }
}
