using ScoGraph.Algorithms.Components;
using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Snapshots;

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
    public static TreeEdge[] Find(GraphPart view, Checkpoint checkpoint)
    {
        GraphPart outgoing = view.Towards(Direction.Outgoing);
        List<TreeEdge> edges = [];
        foreach (int node in outgoing.Nodes.Enumerate())
        {
            foreach (Step step in outgoing.Steps(node))
            {
                checkpoint.Tick();
                edges.Add(new TreeEdge(step.Relationship, outgoing.Weights.Get(step.Relationship)));
            }
        }

        edges.Sort();
        RelationshipTable table = view.Snapshot.Relationships;
        UnionFind trees = new(view.NodeBound);
        List<TreeEdge> forest = [];
        foreach (TreeEdge edge in edges)
        {
            checkpoint.Tick();
            if (trees.Union(table.Start(edge.Relationship), table.End(edge.Relationship)))
                forest.Add(edge);
        }

        return [.. forest];
    }
}
