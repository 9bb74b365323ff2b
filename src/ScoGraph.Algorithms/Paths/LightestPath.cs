using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Paths;

/// <summary>One path of the smallest sum of weights, by Dijkstra's algorithm (1959) from both ends at once (Nicholson, 1966).</summary>
internal static class LightestPath
{
    /// <summary>A path of least cost that repeats no node, of length 0 from a node to itself, or null where there is none.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">A weight that the search came upon is negative or no number.</exception>
    public static WeightedPath? Find(GraphPart view, int source, int target, Checkpoint checkpoint)
    {
        if (!view.Contains(source) || !view.Contains(target))
            return null;
        WeightedSide forward = new(view, source, against: false), backward = new(view, target, against: true);
        WeightedSide.Meeting best = source == target ? new(source, 0) : new(-1, double.PositiveInfinity);

        // A path that neither side knows yet costs both frontiers at least.
        while (forward.Frontier + backward.Frontier < best.Cost)
        {
            if (forward.Frontier <= backward.Frontier)
                forward.Advance(backward, ref best, checkpoint);
            else
                backward.Advance(forward, ref best, checkpoint);
        }

        if (best.Node < 0)
            return null;
        List<int> nodes = [best.Node], relationships = [];
        forward.Trace(best.Node, nodes, relationships);
        nodes.Reverse();
        relationships.Reverse();
        backward.Trace(best.Node, nodes, relationships);
        return WithoutLoops(view, nodes, relationships);
    }

    /// <summary>Both sides may have gone round by relationships that weigh nothing: from each node it goes on where it was last.</summary>
    private static WeightedPath WithoutLoops(GraphPart view, List<int> nodes, List<int> relationships)
    {
        Dictionary<int, int> last = [];
        for (int i = 0; i < nodes.Count; i++)
            last[nodes[i]] = i;
        List<int> keptNodes = [nodes[0]], keptRelationships = [];
        double cost = 0;
        for (int at = last[nodes[0]]; at < relationships.Count; at = last[nodes[at + 1]])
        {
            keptRelationships.Add(relationships[at]);
            keptNodes.Add(nodes[at + 1]);
            cost += view.Weights.Get(relationships[at]);
        }

        return new WeightedPath(new PathValue([.. keptNodes], [.. keptRelationships]), cost);
    }
}
