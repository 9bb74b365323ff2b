using ScoGraph.Algorithms.Components;
using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Trees;

/// <summary>
/// The cheapest relationships that keep every connected component connected, direction disregarded: Kruskal's algorithm (1956).
/// </summary>
internal static class MinimumSpanningForest
{
    /// <summary>
    /// The relationships by weight, then by id: one fewer than nodes for each component. Weights may be negative. O(relationships log
    /// relationships).
    /// </summary>
    public static TreeEdge[] Find(GraphView view, Checkpoint checkpoint)
    {
        GraphView outgoing = view.Towards(Direction.Outgoing);
        List<(TreeEdge Edge, int Start, int End)> edges = [];
        foreach (int node in outgoing.Nodes.Enumerate())
        {
            foreach (Step step in outgoing.Steps(node))
            {
                checkpoint.Tick();
                edges.Add((new TreeEdge(step.Relationship, outgoing.Weights.Get(step.Relationship)), node, step.Node));
            }
        }

        edges.Sort((left, right) =>
            left.Edge.Weight.CompareTo(right.Edge.Weight) is var order && order != 0
                ? order : left.Edge.Relationship.CompareTo(right.Edge.Relationship));
        UnionFind trees = new(view.NodeBound);
        List<TreeEdge> forest = [];
        foreach ((TreeEdge edge, int start, int end) in edges)
        {
            checkpoint.Tick();
            if (trees.Union(start, end))
                forest.Add(edge);
        }

        return [.. forest];
    }
}
