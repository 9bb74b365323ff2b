using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Centrality;

/// <summary>
/// Where somebody who follows relationships at random, and now and then jumps to any node, is found how often (Page, Brin, Motwani and
/// Winograd, 1998). With weights a relationship is followed in proportion to its own. A node with nowhere to go jumps. Each node gathers
/// what comes to it, so that nothing is written twice.
/// </summary>
internal static class PageRank
{
    /// <summary>The nodes, the greatest score first, equal ones by id; the scores sum to one. O(nodes + relationships) a round.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">A weight is negative or no number.</exception>
    public static NodeScore[] Compute(GraphPart view, PageRankOptions options, Checkpoint checkpoint)
    {
        GraphPart against = view.Towards(view.Filter.Direction switch
        {
            Direction.Outgoing => Direction.Incoming,
            Direction.Incoming => Direction.Outgoing,
            _ => Direction.Both,
        });
        DenseGraph graph = DenseCache.Get(against, checkpoint, view.Weights.IsWeighted ? DenseContent.Relationships : DenseContent.Targets);
        double[]? weights = graph.ReadWeights(against);
        double[] totals = Totals(graph, weights), shares = new double[graph.NodeCount], scores = new double[graph.NodeCount];
        scores.AsSpan().Fill(1.0 / scores.Length);
        for (long round = 0; round < options.MostIterations; round++)
        {
            double stuck = Share(scores, totals, options.Damping, shares);
            double jump = (1 - options.Damping + (options.Damping * stuck)) / scores.Length;
            checkpoint.Tick(graph.EdgeCount + scores.Length);
            double change = weights is null ? Gather(graph, shares, jump, scores) : Gather(graph, weights, shares, jump, scores);
            if (change < options.Tolerance)
                break;
        }

        return NodeScore.Rank(graph.Nodes, scores);
    }

    /// <summary>The sum of the weights that lead away from each node; the graph has them against their direction.</summary>
    private static double[] Totals(DenseGraph graph, double[]? weights)
    {
        double[] totals = new double[graph.NodeCount];
        ReadOnlySpan<int> targets = graph.Targets;
        for (int edge = 0; edge < targets.Length; edge++)
            totals[targets[edge]] += weights is null ? 1 : weights[edge];
        return totals;
    }

    /// <summary>What each node hands on along an edge of weight one.</summary>
    /// <returns>The score of the nodes with nowhere to go.</returns>
    private static double Share(double[] scores, double[] totals, double damping, double[] shares)
    {
        double stuck = 0;
        for (int node = 0; node < scores.Length; node++)
        {
            if (totals[node] == 0)
                stuck += scores[node];
            else
                shares[node] = damping * scores[node] / totals[node];
        }

        return stuck;
    }

    /// <summary>Sums up what comes to each node.</summary>
    /// <returns>How much the scores changed.</returns>
    private static double Gather(DenseGraph graph, double[] shares, double jump, double[] scores)
    {
        double change = 0;
        for (int node = 0; node < scores.Length; node++)
        {
            ReadOnlySpan<int> sources = graph.TargetsOf(node);

            // Two sums, so that an addition need not wait for the one before.
            double one = 0, other = 0;
            int i = 0;
            for (; i + 1 < sources.Length; i += 2)
            {
                one += shares[sources[i]];
                other += shares[sources[i + 1]];
            }

            if (i < sources.Length)
                one += shares[sources[i]];
            double score = jump + one + other;
            change += Math.Abs(score - scores[node]);
            scores[node] = score;
        }

        return change;
    }

    private static double Gather(DenseGraph graph, double[] weights, double[] shares, double jump, double[] scores)
    {
        double change = 0;
        for (int node = 0; node < scores.Length; node++)
        {
            double sum = jump;
            for (int edge = graph.Offsets[node]; edge < graph.Offsets[node + 1]; edge++)
                sum += shares[graph.Targets[edge]] * weights[edge];
            change += Math.Abs(sum - scores[node]);
            scores[node] = sum;
        }

        return change;
    }
}
