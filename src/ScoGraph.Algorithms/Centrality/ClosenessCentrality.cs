using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Centrality;

/// <summary>
/// How near a node is to the others, by the distances from it along the view: Wasserman and Faust's formula (1994) for graphs that are not
/// connected. With r of n nodes reached, itself among them, at distances of sum s: (r - 1)² / ((n - 1) s); 0 where it reaches no other.
/// </summary>
internal static class ClosenessCentrality
{
    /// <summary>
    /// The nodes, the greatest closeness first, equal ones by id. A search from every node: O(nodes · relationships), with weights
    /// times log nodes.
    /// </summary>
    /// <exception cref="Model.Diagnostics.ValueException">A weight is negative or no number.</exception>
    public static NodeScore[] Compute(GraphPart view, Checkpoint checkpoint)
    {
        DenseGraph graph = new(view, checkpoint);
        SingleSourceSearch search = new(graph, graph.ReadWeights(view), checkpoint);
        double[] scores = new double[graph.NodeCount];
        for (int node = 0; node < scores.Length; node++)
        {
            search.Run(node);
            double sum = 0, others = search.Order.Length - 1;
            foreach (int reached in search.Order)
                sum += search.Distances[reached];
            scores[node] = sum > 0 ? others * others / ((scores.Length - 1) * sum) : 0;
        }

        return NodeScore.Rank(graph.Nodes, scores);
    }
}
