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
        SparseSet seen = new(view.NodeBound);
        seen.Add(start);
        List<long> level = [Pack(start, -1)], next = [];
        for (int depth = 0; level.Count > 0; depth++)
        {
            foreach (long packed in level)
                yield return new Visit(NodeOf(packed), depth, (int)packed);
            if (depth >= maxDepth)
                yield break;
            Expand(view, level, next, seen, checkpoint);
            next.Sort();
            (level, next) = (next, level);
            next.Clear();
        }
    }

    private static void Expand(GraphPart view, List<long> level, List<long> next, SparseSet seen, Checkpoint checkpoint)
    {
        foreach (long packed in level)
        {
            foreach (Step step in view.Steps(NodeOf(packed)))
            {
                checkpoint.Tick();
                if (seen.Add(step.Node))
                    next.Add(Pack(step.Node, step.Relationship));
            }
        }
    }

    // A node and the relationship that led to it as one number, which sorts by the node several times faster than a pair does.
    private static long Pack(int node, int via) => (long)node << 32 | (uint)via;

    private static int NodeOf(long packed) => (int)(packed >> 32);
}
