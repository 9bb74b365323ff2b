using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Communities;

/// <summary>
/// Triangles and local clustering coefficients (Watts and Strogatz, 1998) of the simple undirected graph: direction, loops and parallel
/// relationships are disregarded. Each triangle is found once, from its corner of least degree (Schank and Wagner, 2005).
/// </summary>
internal static class TriangleCount
{
    /// <summary>The nodes, those with the most triangles first, equal ones by id. O(relationships^1.5).</summary>
    public static TriangleScore[] Compute(GraphPart view, Checkpoint checkpoint)
    {
        DenseGraph graph = new(view.Towards(Direction.Both), checkpoint);
        NeighbourSets neighbours = new(graph, (node, target) => node != target);
        NeighbourSets higher = new(graph, (node, target) =>
            neighbours[node].Length.CompareTo(neighbours[target].Length) is var order && order != 0 ? order < 0 : node < target);
        long[] counts = new long[graph.NodeCount];
        for (int node = 0; node < counts.Length; node++)
        {
            foreach (int second in higher[node])
                Count(node, second, higher, counts, checkpoint);
        }

        TriangleScore[] triangles = new TriangleScore[counts.Length];
        for (int node = 0; node < counts.Length; node++)
        {
            double pairs = neighbours[node].Length * (neighbours[node].Length - 1.0) / 2;
            triangles[node] = new TriangleScore(graph.Nodes[node], counts[node], pairs > 0 ? counts[node] / pairs : 0);
        }

        Array.Sort(triangles, (left, right) =>
            right.Triangles.CompareTo(left.Triangles) is var order && order != 0 ? order : left.Node.CompareTo(right.Node));
        return triangles;
    }

    private static void Count(int first, int second, NeighbourSets higher, long[] counts, Checkpoint checkpoint)
    {
        ReadOnlySpan<int> left = higher[first], right = higher[second];
        checkpoint.Tick(left.Length + right.Length);
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
            {
                counts[first]++;
                counts[second]++;
                counts[left[i]]++;
            }

            bool forward = left[i] <= right[j];
            if (right[j] <= left[i])
                j++;
            if (forward)
                i++;
        }
    }
}
