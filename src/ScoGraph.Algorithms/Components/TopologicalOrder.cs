using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Components;

/// <summary>An order in which every relationship leads forwards: Kahn's algorithm (1962).</summary>
internal static class TopologicalOrder
{
    /// <summary>
    /// The node ids in order: of the nodes that could come next, always the one with the smallest id. O((nodes + relationships) log
    /// nodes).
    /// </summary>
    /// <exception cref="Model.Diagnostics.ValueException">The graph has a cycle; the message shows one.</exception>
    public static int[] Sort(GraphPart view, Checkpoint checkpoint)
    {
        DenseGraph graph = new(view, checkpoint);
        int[] before = new int[graph.NodeCount];
        foreach (int target in graph.Targets)
            before[target]++;
        PriorityQueue<int, int> ready = new();
        for (int node = 0; node < before.Length; node++)
        {
            if (before[node] == 0)
                ready.Enqueue(node, node);
        }

        List<int> order = new(graph.NodeCount);
        while (ready.TryDequeue(out int node, out _))
        {
            order.Add(graph.Nodes[node]);
            foreach (int target in graph.TargetsOf(node))
            {
                checkpoint.Tick();
                if (--before[target] == 0)
                    ready.Enqueue(target, target);
            }
        }

        return order.Count == graph.NodeCount ? [.. order]
            : throw AlgorithmErrors.Cyclic(CycleSearch.Find(graph, undirected: false, checkpoint)!.Nodes.ToArray());
    }
}
