using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Components;

/// <summary>The (weakly) connected components: nodes that are joined by relationships of any direction.</summary>
internal static class ConnectedComponents
{
    /// <summary>
    /// The nodes by component, then by id; components are numbered from 0 in the order of their smallest nodes. O(nodes +
    /// relationships), nearly.
    /// </summary>
    public static NodeGroup[] Find(GraphPart view, Checkpoint checkpoint)
    {
        int[] nodes = view.Nodes.ToArray();
        int[] numbers = new int[view.NodeBound];
        for (int i = 0; i < nodes.Length; i++)
            numbers[nodes[i]] = i;
        UnionFind sets = new(nodes.Length);
        for (int i = 0; i < nodes.Length; i++)
        {
            foreach (Step step in view.Steps(nodes[i]))
            {
                checkpoint.Tick();
                sets.Union(i, numbers[step.Node]);
            }
        }

        int[] marks = new int[nodes.Length];
        for (int i = 0; i < marks.Length; i++)
            marks[i] = sets.Find(i);
        return NodeGroup.Number(nodes, marks);
    }
}
