using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Paths;

/// <summary>Every node that can be reached, nearest first.</summary>
internal static class BreadthFirstSearch
{
    /// <summary>
    /// The start and what can be reached from it, by depth, then by node id. Level by level as asked for; nothing where the view does
    /// not see the start.
    /// </summary>
    public static IEnumerable<Visit> Run(GraphView view, int start, int maxDepth, Checkpoint checkpoint)
    {
        if (!view.Contains(start))
            yield break;
        SparseSet seen = new(view.NodeBound);
        seen.Add(start);
        List<Visit> level = [new Visit(start, 0, -1)], next = [];
        while (level.Count > 0)
        {
            foreach (Visit visit in level)
                yield return visit;
            if (level[0].Depth >= maxDepth)
                yield break;
            Expand(view, level, next, seen, checkpoint);
            next.Sort((left, right) => left.Node.CompareTo(right.Node));
            (level, next) = (next, level);
            next.Clear();
        }
    }

    private static void Expand(GraphView view, List<Visit> level, List<Visit> next, SparseSet seen, Checkpoint checkpoint)
    {
        foreach (Visit visit in level)
        {
            foreach (Step step in view.Steps(visit.Node))
            {
                checkpoint.Tick();
                if (seen.Add(step.Node))
                    next.Add(new Visit(step.Node, visit.Depth + 1, step.Relationship));
            }
        }
    }
}
