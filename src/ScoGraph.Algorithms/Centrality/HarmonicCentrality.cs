using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Centrality;

/// <summary>
/// How near a node is to the others: the sum of one over its distance to each that it reaches, over the number of others (Marchiori and
/// Latora, 2000). A node that is not reached counts nothing, so graphs that are not connected need no formula of their own.
/// </summary>
internal static class HarmonicCentrality
{
    /// <summary>
    /// The nodes, the greatest score first, equal ones by id. A search from every node: O(nodes · relationships), with weights times
    /// log nodes.
    /// </summary>
    /// <exception cref="Model.Diagnostics.ValueException">
    /// A weight is not greater than zero: what is reached for free is infinitely near.
    /// </exception>
    public static NodeScore[] Compute(GraphPart view, Checkpoint checkpoint)
    {
        DenseGraph graph = new(view, checkpoint);
        double[]? weights = graph.ReadWeights(view);
        int zero = weights is null ? -1 : Array.IndexOf(weights, 0.0);
        if (zero >= 0)
            throw AlgorithmErrors.WeightNotPositive(view.Snapshot, graph.Relationships[zero], 0);
        SingleSourceSearch search = new(graph, weights, checkpoint);
        double[] scores = new double[graph.NodeCount];
        for (int node = 0; node < scores.Length; node++)
        {
            search.Run(node);
            double sum = 0;
            foreach (int reached in search.Order[1..])
                sum += 1 / search.Distances[reached];
            scores[node] = scores.Length > 1 ? sum / (scores.Length - 1) : 0;
        }

        return NodeScore.Rank(graph.Nodes, scores);
    }
}
