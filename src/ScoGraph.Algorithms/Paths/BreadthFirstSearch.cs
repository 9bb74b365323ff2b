using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Paths;

/// <summary>Every node that can be reached, nearest first.</summary>
internal static class BreadthFirstSearch
{
    /// <summary>
    /// The start and what can be reached from it, by depth, then by node id. Level by level as asked for; nothing where the view does
    /// not see the start.
    /// </summary>
    public static IEnumerable<Visit> Run(GraphPart view, int start, int maxDepth, Checkpoint checkpoint)
    {
        if (!view.Contains(start))
            yield break;
        BreadthFrontier frontier = new(view, start, checkpoint);
        for (int depth = 0; frontier.Count > 0; depth++)
        {
            for (int i = 0; i < frontier.Count; i++)
                yield return frontier.Visit(i, depth);
            if (depth >= maxDepth)
                yield break;
            frontier.Advance();
        }
    }
}
