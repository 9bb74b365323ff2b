using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Components;

/// <summary>
/// The core number of each node: the greatest k for which the node is in a part of the graph where every node has k neighbours or more.
/// Direction, loops and parallel relationships are disregarded. For each k in turn the nodes are taken off that have k neighbours left, and
/// those that come down to it (Batagelj and Zaveršnik, 2003; level by level Dasari, Desh and Zubair, 2014).
/// </summary>
internal static class CoreNumbers
{
    /// <summary>
    /// The nodes, the greatest core number first, equal ones by id. O(nodes + relationships), as who is looked at for a k has so many
    /// neighbours left.
    /// </summary>
    public static NodeCore[] Compute(GraphPart view, Checkpoint checkpoint)
    {
        DenseGraph graph = DenseCache.Get(view.Towards(Direction.Both), checkpoint, DenseContent.Different);
        long[] cores = Array.ConvertAll(Peel(graph, checkpoint), core => (long)core);
        NodeCore[] ranked = new NodeCore[cores.Length];
        int[] order = DescendingOrder.Of(cores);
        for (int place = 0; place < order.Length; place++)
            ranked[place] = new NodeCore(graph.Nodes[order[place]], (int)cores[order[place]]);
        return ranked;
    }

    private static int[] Peel(DenseGraph graph, Checkpoint checkpoint)
    {
        int[] left = new int[graph.NodeCount], rest = new int[graph.NodeCount], gone = new int[graph.NodeCount];
        for (int node = 0; node < left.Length; node++)
            (left[node], rest[node]) = (graph.TargetsOf(node).Length, node);
        for (int core = 0, count = rest.Length; count > 0; core++)
        {
            int stays = 0, goes = 0, least = int.MaxValue;
            foreach (int node in rest.AsSpan(0, count))
            {
                if (left[node] > core)
                {
                    rest[stays++] = node;
                    least = Math.Min(least, left[node]);
                }
                else if (left[node] == core)
                {
                    gone[goes++] = node;
                }
            }

            checkpoint.Tick(count);
            count = stays;
            if (goes == 0)
                core = least - 1;
            else
                TakeOff(graph, left, core, gone, goes, checkpoint);
        }

        return left;
    }

    /// <summary>Takes nodes off that have so many neighbours left, and after them those that have no more by then.</summary>
    private static void TakeOff(DenseGraph graph, int[] left, int core, int[] gone, int goes, Checkpoint checkpoint)
    {
        for (int at = 0; at < goes; at++)
        {
            ReadOnlySpan<int> targets = graph.TargetsOf(gone[at]);
            checkpoint.Tick(targets.Length + 1);
            foreach (int target in targets)
            {
                int neighbours = left[target];
                if (neighbours <= core)
                    continue;
                left[target] = neighbours - 1;
                if (neighbours - 1 == core)
                    gone[goes++] = target;
            }
        }
    }
}
