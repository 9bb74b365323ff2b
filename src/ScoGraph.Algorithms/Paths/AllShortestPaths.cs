using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Paths;

/// <summary>Every path of the fewest relationships. Parallel relationships make different paths.</summary>
internal static class AllShortestPaths
{
    /// <summary>
    /// The paths, as asked for, in the order of their steps (type, neighbour, relationship) from the source on; one of length 0 from a
    /// node to itself. There may be exponentially many; each costs its length times the degrees along it.
    /// </summary>
    public static IEnumerable<PathValue> Find(GraphPart view, int source, int target, Checkpoint checkpoint)
    {
        if (!view.Contains(source) || !view.Contains(target) || !TryMeasure(view, source, target, checkpoint, out SparseArray<int> left))
            yield break;

        Stack<StepCursor> path = new();
        Stack<int> relationships = new();
        path.Push(new StepCursor(source));
        while (path.TryPop(out StepCursor cursor))
        {
            if (cursor.Node == target)
            {
                yield return Write(path, relationships, target);
                relationships.TryPop(out _);
                continue;
            }

            if (Advance(view, ref cursor, left, checkpoint) is { } step)
            {
                path.Push(cursor);
                path.Push(new StepCursor(step.Node));
                relationships.Push(step.Relationship);
            }
            else
            {
                relationships.TryPop(out _);
            }
        }
    }

    /// <summary>The next step that brings the target nearer. Each node on the way has one, so that no walk is in vain.</summary>
    private static Step? Advance(GraphPart view, ref StepCursor cursor, SparseArray<int> left, Checkpoint checkpoint)
    {
        int wanted = left[cursor.Node] - 1;
        while (cursor.MoveNext(view.Forward, out Step step))
        {
            checkpoint.Tick();
            if (left[step.Node] == wanted)
                return step;
        }

        return null;
    }

    /// <summary>
    /// The number of steps from nodes to the target, for all nodes that are nearer to it than the source, and the source.
    /// </summary>
    private static bool TryMeasure(GraphPart view, int source, int target, Checkpoint checkpoint, out SparseArray<int> left)
    {
        left = new SparseArray<int>(view.NodeBound, -1) { [target] = 0 };
        List<int> level = [target], next = [];
        for (int distance = 1; level.Count > 0 && left[source] < 0; distance++)
        {
            foreach (int node in level)
            {
                foreach (Step step in view.StepsBack(node))
                {
                    checkpoint.Tick();
                    if (left[step.Node] >= 0)
                        continue;
                    left[step.Node] = distance;
                    next.Add(step.Node);
                }
            }

            (level, next) = (next, level);
            next.Clear();
        }

        return left[source] >= 0;
    }

    private static PathValue Write(Stack<StepCursor> before, Stack<int> relationships, int target)
    {
        int[] nodes = new int[before.Count + 1];
        nodes[^1] = target;
        int at = before.Count;
        foreach (StepCursor cursor in before)
            nodes[--at] = cursor.Node;
        int[] way = relationships.ToArray();
        Array.Reverse(way);
        return new PathValue(nodes, way);
    }
}
