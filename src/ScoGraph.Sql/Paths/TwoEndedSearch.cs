using ScoGraph.Model.Values;

namespace ScoGraph.Sql.Paths;

/// <summary>
/// The shortest walks between two nodes: breadth first from both ends by turns, that of the smaller level first, until the two meet (Pohl:
/// Bi-directional search, Machine Intelligence 6, 1971). Each level is one question to the database.
/// </summary>
/// <param name="forward">The relationships that lead on from nodes.</param>
/// <param name="backward">The relationships that lead to nodes; near is the node that was asked for.</param>
/// <param name="min">The least length: 0 or 1.</param>
/// <param name="max">The greatest length.</param>
internal sealed class TwoEndedSearch(
    Func<IEnumerable<int>, IEnumerable<PathStep>> forward, Func<IEnumerable<int>, IEnumerable<PathStep>> backward, long min, long max)
{
    /// <summary>The paths of the least length.</summary>
    public IEnumerable<PathValue> Between(int from, int to)
    {
        if (from == to)
            return min == 0 ? [new PathValue([from], [])] : Around(from);
        ReachedLevels start = new(from), end = new(to);
        while (start.Depth + end.Depth < max && start.Level.Count > 0 && end.Level.Count > 0)
        {
            bool isForward = start.Level.Count <= end.Level.Count;
            (ReachedLevels side, ReachedLevels other) = isForward ? (start, end) : (end, start);
            side.Extend((isForward ? forward : backward)(side.Level));
            // Before, nothing met: so a node where they meet is in the last level of both.
            int[] met = [.. side.Level.Where(other.Has)];
            if (met.Length > 0)
                return met.SelectMany(node => Through(node, from, start, end));
        }

        return [];
    }

    private static IEnumerable<PathValue> Through(int node, int from, ReachedLevels start, ReachedLevels end)
    {
        foreach (IReadOnlyList<PathStep> before in start.WaysFrom(node))
        {
            foreach (IReadOnlyList<PathStep> after in end.WaysFrom(node))
            {
                IEnumerable<PathStep> first = before.Reverse();
                yield return new PathValue(
                    [from, .. first.Select(step => step.Far), .. after.Select(step => step.Near)],
                    [.. first.Select(step => step.Link), .. after.Select(step => step.Link)]);
            }
        }
    }

    /// <summary>The shortest walks from a node back to it that go along no relationship twice: all walks, by length.</summary>
    private IEnumerable<PathValue> Around(int node)
    {
        List<PathValue> level = [new([node], [])];
        for (long length = 1; length <= max && level.Count > 0; length++)
        {
            ILookup<int, PathStep> steps = forward(level.Select(path => path.Nodes[^1]).Distinct()).ToLookup(step => step.Near);
            level =
            [
                .. level.SelectMany(path => steps[path.Nodes[^1]].Where(step => !path.Relationships.Contains(step.Link))
                    .Select(step => new PathValue([.. path.Nodes, step.Far], [.. path.Relationships, step.Link]))),
            ];
            PathValue[] closed = [.. level.Where(path => path.Nodes[^1] == node)];
            if (closed.Length > 0)
                return closed;
        }

        return [];
    }
}
