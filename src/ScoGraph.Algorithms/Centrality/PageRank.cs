using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Centrality;

/// <summary>
/// Where somebody who follows relationships at random, and now and then jumps to any node, is found how often (Page, Brin, Motwani and
/// Winograd, 1998). With weights a relationship is followed in proportion to its own. A node with nowhere to go jumps.
/// </summary>
internal static class PageRank
{
    /// <summary>The nodes, the greatest score first, equal ones by id; the scores sum to one. O(nodes + relationships) a round.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">A weight is negative or no number.</exception>
    public static NodeScore[] Compute(GraphPart view, PageRankOptions options, Checkpoint checkpoint)
    {
        DenseGraph graph = new(view, checkpoint);
        double[]? weights = graph.ReadWeights(view);
        double[] totals = Totals(graph, weights), scores = new double[graph.NodeCount], next = new double[graph.NodeCount];
        scores.AsSpan().Fill(1.0 / scores.Length);
        for (long round = 0; round < options.MostIterations; round++)
        {
            double stuck = Spread(graph, weights, totals, scores, next, checkpoint);
            double jump = (1 - options.Damping + (options.Damping * stuck)) / scores.Length, change = 0;
            for (int node = 0; node < next.Length; node++)
            {
                next[node] = jump + (options.Damping * next[node]);
                change += Math.Abs(next[node] - scores[node]);
            }

            (scores, next) = (next, scores);
            if (change < options.Tolerance)
                break;
        }

        return NodeScore.Rank(graph.Nodes, scores);
    }

    private static double[] Totals(DenseGraph graph, double[]? weights)
    {
        double[] totals = new double[graph.NodeCount];
        for (int node = 0; node < totals.Length; node++)
        {
            for (int edge = graph.Offsets[node]; edge < graph.Offsets[node + 1]; edge++)
                totals[node] += weights?[edge] ?? 1;
        }

        return totals;
    }

    /// <summary>Hands each node's score on along its edges.</summary>
    /// <returns>The score of the nodes with nowhere to go.</returns>
    private static double Spread(
        DenseGraph graph, double[]? weights, double[] totals, double[] scores, double[] next, Checkpoint checkpoint)
    {
        Array.Clear(next);
        double stuck = 0;
        for (int node = 0; node < scores.Length; node++)
        {
            int from = graph.Offsets[node], to = graph.Offsets[node + 1];
            checkpoint.Tick(to - from + 1);
            if (totals[node] == 0)
            {
                stuck += scores[node];
                continue;
            }

            double share = scores[node] / totals[node];
            ReadOnlySpan<int> targets = graph.TargetsOf(node);
            for (int i = 0; i < targets.Length; i++)
                next[targets[i]] += weights is null ? share : share * weights[from + i];
        }

        return stuck;
    }
}
