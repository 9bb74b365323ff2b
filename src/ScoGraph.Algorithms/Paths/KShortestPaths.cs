using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Paths;

/// <summary>
/// The loopless paths in order of cost: Yen's algorithm (1971) with Lawler's improvement (1972), its searches led by the distances to
/// the target. A path is the sequence of its relationships, so that parallel relationships make different paths.
/// </summary>
internal sealed class KShortestPaths
{
    private readonly GraphPart _view;
    private readonly Checkpoint _checkpoint;
    private readonly AStarSearch _search;
    private readonly List<PathCandidate> _found = [];
    private readonly SortedSet<PathCandidate> _candidates = new(PathCandidate.ByCost);

    private readonly RemainingDistances _remaining;

    private KShortestPaths(GraphPart view, RemainingDistances remaining, Checkpoint checkpoint)
    {
        _view = view;
        _remaining = remaining;
        _checkpoint = checkpoint;
        _search = new AStarSearch(view, checkpoint);
    }

    /// <summary>
    /// Up to <paramref name="count"/> paths without a repeated node, by cost, then by length, then by relationship ids; each is
    /// computed as it is asked for.
    /// </summary>
    /// <remarks>
    /// Among paths of one cost, which come first is fixed for a graph but not otherwise promised when <paramref name="count"/> cuts
    /// them short.
    /// </remarks>
    public static IEnumerable<WeightedPath> Find(GraphPart view, int source, int target, long count, Checkpoint checkpoint)
    {
        if (!view.Contains(source) || !view.Contains(target))
            return [];
        RemainingDistances remaining = new(view, source, target, checkpoint);
        return remaining.IsReachable ? new KShortestPaths(view, remaining, checkpoint).Find(source, target, count) : [];
    }

    private IEnumerable<WeightedPath> Find(int source, int target, long count)
    {
        if (count <= 0 || _search.Find(source, target, _remaining) is not { } first)
            yield break;
        _candidates.Add(new PathCandidate(first, 0));
        while (count-- > 0 && _candidates.Min is { } next)
        {
            _candidates.Remove(next);
            _found.Add(next);
            yield return next.Path;
            if (count > 0)
                Branch(next, target);
        }
    }

    /// <summary>
    /// Adds the best path that leaves the last one found at each of its nodes, from the node where that itself left an earlier one
    /// (what leaves before was added then).
    /// </summary>
    private void Branch(PathCandidate last, int target)
    {
        PathValue path = last.Path.Path;
        PathBans bans = new();
        for (int i = 0; i < path.Relationships.Length; i++)
        {
            if (i >= last.Deviation)
            {
                BanKnownBranches(path.Relationships[..i], bans);
                if (_search.Find(path.Nodes[i], target, _remaining, bans) is { } rest)
                    _candidates.Add(new PathCandidate(Join(path, i, rest.Path), i));
            }

            bans.BanNode(path.Nodes[i]);
        }
    }

    private void BanKnownBranches(ReadOnlySpan<int> root, PathBans bans)
    {
        bans.AllowAllRelationships();
        foreach (PathCandidate found in _found)
        {
            ReadOnlySpan<int> way = found.Path.Path.Relationships;
            if (way.Length > root.Length && way.StartsWith(root))
                bans.BanRelationship(way[root.Length]);
            _checkpoint.Tick();
        }
    }

    private WeightedPath Join(PathValue root, int length, PathValue rest)
    {
        int[] relationships = [.. root.Relationships[..length], .. rest.Relationships];
        double cost = 0;
        foreach (int relationship in relationships)
            cost += _view.Weights.Get(relationship);
        return new WeightedPath(new PathValue([.. root.Nodes[..length], .. rest.Nodes], relationships), cost);
    }
}
