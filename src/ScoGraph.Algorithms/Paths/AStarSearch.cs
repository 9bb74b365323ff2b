using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Paths;

/// <summary>
/// The path of the smallest sum of weights, led by an estimate of what remains: A* (Hart, Nilsson and Raphael, 1968). Weights must not
/// be negative. One object may search many times, on one thread.
/// </summary>
internal sealed class AStarSearch(GraphPart view, Checkpoint checkpoint)
{
    private readonly PriorityQueue<(int Node, double Cost), double> _queue = new();

    /// <summary>A path of least cost, or null where there is none; from a node to itself the path of length 0.</summary>
    /// <param name="source">Where the path starts.</param>
    /// <param name="target">Where it ends.</param>
    /// <param name="estimate">What remains from a node at least; it must never be more than the truth.</param>
    /// <param name="bans">What the path must not use, or null.</param>
    /// <exception cref="Model.Diagnostics.ValueException">A weight that the search came upon is negative or no number.</exception>
    public WeightedPath? Find(int source, int target, IDistanceEstimate estimate, PathBans? bans = null)
    {
        if (!view.Contains(source) || !view.Contains(target))
            return null;
        SparseArray<double> costs = new(view.NodeBound, double.PositiveInfinity) { [source] = 0 };
        SparseArray<int> via = new(view.NodeBound, -1);
        _queue.Clear();
        _queue.Enqueue((source, 0), 0);
        while (_queue.TryDequeue(out (int Node, double Cost) nearest, out _))
        {
            if (nearest.Cost > costs[nearest.Node])
                continue;
            if (nearest.Node == target)
                return Trace(source, target, nearest.Cost, via);
            foreach (Step step in view.Steps(nearest.Node))
            {
                checkpoint.Tick();
                if (bans?.Forbids(step) == true)
                    continue;
                double weight = view.Weights.GetNonNegative(step.Relationship), cost = nearest.Cost + weight;
                estimate.Verify(nearest.Node, step, weight);
                if (cost >= costs[step.Node])
                    continue;
                costs[step.Node] = cost;
                via[step.Node] = step.Relationship;
                _queue.Enqueue((step.Node, cost), cost + estimate.Remaining(step.Node));
            }
        }

        return null;
    }

    private WeightedPath Trace(int source, int target, double cost, SparseArray<int> via)
    {
        List<int> nodes = [target], relationships = [];
        for (int node = target; node != source; nodes.Add(node))
        {
            relationships.Add(via[node]);
            node = view.Across(via[node], node);
        }

        nodes.Reverse();
        relationships.Reverse();
        return new WeightedPath(new PathValue([.. nodes], [.. relationships]), cost);
    }
}
