using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Centrality;

/// <summary>The number of relationships of each node along the direction of the view, or the sum of their weights.</summary>
internal static class DegreeCentrality
{
    /// <summary>The nodes, the greatest degree first, equal ones by id. A loop counts once. O(nodes + relationships).</summary>
    public static NodeScore[] Compute(GraphPart view, Checkpoint checkpoint)
    {
        int[] nodes = view.Nodes.ToArray();
        double[] degrees = new double[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            foreach (Step step in view.Steps(nodes[i]))
            {
                checkpoint.Tick();
                degrees[i] += view.Weights.Get(step.Relationship);
            }
        }

        return NodeScore.Rank(nodes, degrees);
    }
}
