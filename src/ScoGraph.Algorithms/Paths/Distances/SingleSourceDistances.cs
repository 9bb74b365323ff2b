using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Paths.Distances;

/// <summary>The least sums of weights from one node to all that it reaches: Dijkstra's algorithm (1959).</summary>
internal static class SingleSourceDistances
{
    /// <summary>
    /// The start and what can be reached from it, the nearest first, equal ones by node id; nothing where the view does not see the start.
    /// O((nodes + relationships) · log nodes).
    /// </summary>
    /// <exception cref="Model.Diagnostics.ValueException">A weight is negative or no number.</exception>
    public static NodeDistance[] Find(GraphPart view, int start, Checkpoint checkpoint)
    {
        if (!view.Contains(start))
            return [];
        DenseGraph graph = DenseCache.Get(view, checkpoint);
        double[]? weights = graph.ReadWeights(view);
        NodeHeap heap = new(graph.NodeCount);
        bool[] settled = new bool[graph.NodeCount];
        List<NodeDistance> found = new(graph.NodeCount);
        heap.Lower(graph.NumberOf(start), 0);
        while (!heap.IsEmpty)
        {
            int node = heap.Take(out double cost);
            settled[node] = true;
            found.Add(new NodeDistance(graph.Nodes[node], cost));
            int from = graph.Offsets[node];
            ReadOnlySpan<int> targets = graph.TargetsOf(node);
            checkpoint.Tick(targets.Length + 1);
            for (int i = 0; i < targets.Length; i++)
            {
                if (!settled[targets[i]])
                    heap.Lower(targets[i], cost + (weights is null ? 1 : weights[from + i]));
            }
        }

        return Ordered([.. found]);
    }

    /// <summary>Costs come in order; among equal ones the nodes are sorted.</summary>
    private static NodeDistance[] Ordered(NodeDistance[] found)
    {
        for (int from = 0, to; from < found.Length; from = to)
        {
            to = from + 1;
            while (to < found.Length && found[to].Cost == found[from].Cost)
                to++;
            if (to > from + 1)
                found.AsSpan(from..to).Sort(static (left, right) => left.Node.CompareTo(right.Node));
        }

        return found;
    }
}
