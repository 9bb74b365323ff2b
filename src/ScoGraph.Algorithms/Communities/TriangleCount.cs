using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Communities;

/// <summary>
/// Triangles and local clustering coefficients (Watts and Strogatz, 1998) of the simple undirected graph: direction, loops and parallel
/// relationships are disregarded. Each triangle is found once, from its corner of least degree (Schank and Wagner, 2005), whose neighbours
/// are marked.
/// </summary>
internal static class TriangleCount
{
    /// <summary>The nodes, those with the most triangles first, equal ones by id. O(relationships^1.5).</summary>
    public static TriangleScore[] Compute(GraphPart view, Checkpoint checkpoint)
    {
        DenseGraph graph = DenseCache.Get(view.Towards(Direction.Both), checkpoint, DenseContent.Different);
        long[] counts = Count(graph, checkpoint);
        TriangleScore[] triangles = new TriangleScore[counts.Length];
        int[] order = DescendingOrder.Of(counts);
        for (int place = 0; place < order.Length; place++)
        {
            int node = order[place], degree = graph.TargetsOf(node).Length;
            double pairs = degree * (degree - 1.0) / 2;
            triangles[place] = new TriangleScore(graph.Nodes[node], counts[node], pairs > 0 ? counts[node] / pairs : 0);
        }

        return triangles;
    }

    /// <summary>The triangles of each node of a simple undirected graph.</summary>
    private static long[] Count(DenseGraph graph, Checkpoint checkpoint)
    {
        ReadOnlySpan<int> offsets = graph.Offsets;
        int[] higher = new int[graph.EdgeCount / 2], ends = new int[graph.NodeCount + 1];
        for (int node = 0, at = 0; node < graph.NodeCount; node++)
        {
            int degree = offsets[node + 1] - offsets[node];
            foreach (int target in graph.TargetsOf(node))
            {
                int other = offsets[target + 1] - offsets[target];
                if (degree < other || (degree == other && node < target))
                    higher[at++] = target;
            }

            ends[node + 1] = at;
        }

        long[] counts = new long[graph.NodeCount];
        bool[] marks = new bool[graph.NodeCount];
        for (int node = 0; node < counts.Length; node++)
        {
            ReadOnlySpan<int> seconds = higher.AsSpan(ends[node]..ends[node + 1]);
            foreach (int second in seconds)
                marks[second] = true;
            foreach (int second in seconds)
            {
                ReadOnlySpan<int> thirds = higher.AsSpan(ends[second]..ends[second + 1]);
                checkpoint.Tick(thirds.Length + 1);
                int found = 0;
                foreach (int third in thirds)
                {
                    if (!marks[third])
                        continue;
                    found++;
                    counts[third]++;
                }

                counts[node] += found;
                counts[second] += found;
            }

            foreach (int second in seconds)
                marks[second] = false;
        }

        return counts;
    }
}
