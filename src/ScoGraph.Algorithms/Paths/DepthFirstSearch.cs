using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Paths;

/// <summary>Every node that can be reached, each as deep as possible before its siblings.</summary>
internal static class DepthFirstSearch
{
    /// <summary>
    /// The start and what can be reached from it in preorder, siblings in the order of the steps (type, neighbour). One at a time as
    /// asked for, without recursion; nothing where the view does not see the start.
    /// </summary>
    public static IEnumerable<Visit> Run(GraphPart view, int start, Checkpoint checkpoint)
    {
        if (!view.Contains(start))
            yield break;
        SparseSet seen = new(view.NodeBound);
        seen.Add(start);
        Stack<StepCursor> path = new();
        path.Push(new StepCursor(start));
        yield return new Visit(start, 0, -1);
        while (path.TryPop(out StepCursor cursor))
        {
            while (cursor.MoveNext(view.Forward, out Step step))
            {
                checkpoint.Tick();
                if (!seen.Add(step.Node))
                    continue;
                path.Push(cursor);
                yield return new Visit(step.Node, path.Count, step.Relationship);
                cursor = new StepCursor(step.Node);
            }
        }
    }
}
