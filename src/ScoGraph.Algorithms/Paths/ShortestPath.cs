using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Paths;

/// <summary>One path of the fewest relationships, by breadth-first search from both ends at once.</summary>
internal static class ShortestPath
{
    /// <summary>A shortest path, of length 0 from a node to itself, or null where there is none.</summary>
    public static PathValue? Find(GraphPart view, int source, int target, Checkpoint checkpoint)
    {
        if (!view.Contains(source) || !view.Contains(target))
            return null;
        SearchSide forward = new(view, source, against: false), backward = new(view, target, against: true);
        int meeting = source == target ? source : -1;
        while (meeting < 0)
        {
            if (forward.Width == 0 || backward.Width == 0)
                return null;
            meeting = forward.Width <= backward.Width ? forward.Expand(backward, checkpoint) : backward.Expand(forward, checkpoint);
        }

        List<int> nodes = [meeting], relationships = [];
        forward.Trace(meeting, nodes, relationships);
        nodes.Reverse();
        relationships.Reverse();
        backward.Trace(meeting, nodes, relationships);
        return new PathValue([.. nodes], [.. relationships]);
    }
}
