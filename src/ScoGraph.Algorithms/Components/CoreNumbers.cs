using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Components;

/// <summary>
/// The core number of each node: the greatest k for which the node is in a part of the graph where every node has k neighbours or more.
/// Direction, loops and parallel relationships are disregarded. Nodes are taken off in the order of the neighbours that they have left,
/// which stand in buckets (Batagelj and Zaveršnik, 2003).
/// </summary>
internal static class CoreNumbers
{
    /// <summary>The nodes, the greatest core number first, equal ones by id. O(nodes + relationships).</summary>
    public static NodeCore[] Compute(GraphPart view, Checkpoint checkpoint)
    {
        DenseGraph graph = new(view.Towards(Direction.Both), checkpoint, DenseContent.Different);
        int[] cores = Peel(graph, checkpoint), starts = new int[cores.DefaultIfEmpty().Max() + 2];
        foreach (int core in cores)
            starts[^(core + 1)]++;
        for (int i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        NodeCore[] ranked = new NodeCore[cores.Length];
        for (int node = 0; node < cores.Length; node++)
            ranked[starts[^(cores[node] + 2)]++] = new NodeCore(graph.Nodes[node], cores[node]);
        return ranked;
    }

    private static int[] Peel(DenseGraph graph, Checkpoint checkpoint)
    {
        int count = graph.NodeCount, most = 0;
        int[] left = new int[count];
        for (int node = 0; node < count; node++)
        {
            left[node] = graph.TargetsOf(node).Length;
            most = Math.Max(most, left[node]);
        }

        // Nodes in the order of the neighbours that they have left; where each stands, and where those with so many begin.
        int[] buckets = new int[most + 2], order = new int[count], places = new int[count];
        foreach (int degree in left)
            buckets[degree + 1]++;
        for (int degree = 1; degree < buckets.Length; degree++)
            buckets[degree] += buckets[degree - 1];
        for (int node = 0; node < count; node++)
        {
            places[node] = buckets[left[node]]++;
            order[places[node]] = node;
        }

        buckets.AsSpan(0, most + 1).CopyTo(buckets.AsSpan(1));
        buckets[0] = 0;
        for (int at = 0; at < count; at++)
        {
            int node = order[at];
            ReadOnlySpan<int> targets = graph.TargetsOf(node);
            checkpoint.Tick(targets.Length + 1);
            foreach (int target in targets)
            {
                if (left[target] <= left[node])
                    continue;

                // It changes places with the first of its bucket, which then begins behind it.
                int degree = left[target]--, first = buckets[degree]++, other = order[first], place = places[target];
                (order[first], order[place]) = (target, other);
                (places[target], places[other]) = (first, place);
            }
        }

        return left;
    }
}
