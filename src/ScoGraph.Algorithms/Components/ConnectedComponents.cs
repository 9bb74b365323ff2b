using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Components;

/// <summary>The (weakly) connected components: nodes that are joined by relationships of any direction.</summary>
internal static class ConnectedComponents
{
    /// <summary>
    /// The nodes by component, then by id; components are numbered from 0 in the order of their smallest nodes. O(nodes +
    /// relationships), nearly: sets whose root is their smallest node, with path halving.
    /// </summary>
    public static NodeGroup[] Find(GraphPart view, Checkpoint checkpoint)
    {
        DenseGraph graph = DenseCache.Get(view.IsUndirected ? view.Towards(Direction.Outgoing) : view, checkpoint, DenseContent.Targets);
        int[] parents = new int[graph.NodeCount];
        for (int node = 0; node < parents.Length; node++)
            parents[node] = node;
        for (int node = 0; node < parents.Length; node++)
        {
            ReadOnlySpan<int> targets = graph.TargetsOf(node);
            checkpoint.Tick(targets.Length + 1);
            int root = Find(parents, node);
            foreach (int target in targets)
                root = Join(parents, root, Find(parents, target));
        }

        for (int node = 0; node < parents.Length; node++)
            parents[node] = parents[parents[node]];
        return NodeGroup.Number(graph.Nodes, parents);
    }

    private static int Find(int[] parents, int node)
    {
        while (parents[node] is var parent && parent != node)
        {
            parents[node] = parents[parent];
            node = parents[node];
        }

        return node;
    }

    /// <summary>Joins two sets by their roots.</summary>
    /// <returns>The root of both.</returns>
    private static int Join(int[] parents, int left, int right)
    {
        if (left < right)
            return parents[right] = left;
        return parents[left] = right;
    }
}
