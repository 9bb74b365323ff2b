using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Paths;

/// <summary>
/// Estimates what remains by what it is: a search back from the target, until it comes to the source. The nodes that it did not come to
/// are at least as far as the source is. Worth its cost where many searches go to one target; leaving out parts of the graph only
/// makes ways longer, so that the estimate holds for what remains of it.
/// </summary>
internal sealed class RemainingDistances : IDistanceEstimate
{
    // Sums from the other end may round differently; the estimate stays below the truth by more than that.
    private const double Caution = 1 - 1e-12;

    private readonly SparseArray<double> _distances;
    private readonly double _farthest;

    public RemainingDistances(GraphPart view, int source, int target, Checkpoint checkpoint)
    {
        _distances = new SparseArray<double>(view.NodeBound, double.PositiveInfinity) { [target] = 0 };
        PriorityQueue<int, double> queue = new();
        queue.Enqueue(target, 0);
        _farthest = double.PositiveInfinity;
        while (queue.TryDequeue(out int node, out double distance))
        {
            if (distance > _distances[node])
                continue;
            if (node == source)
            {
                _farthest = distance;
                return;
            }

            foreach (Step step in view.StepsBack(node))
            {
                checkpoint.Tick();
                double through = distance + view.Weights.GetNonNegative(step.Relationship);
                if (through >= _distances[step.Node])
                    continue;
                _distances[step.Node] = through;
                queue.Enqueue(step.Node, through);
            }
        }
    }

    /// <summary>Whether there is a path at all.</summary>
    public bool IsReachable => double.IsFinite(_farthest);

    public double Remaining(int node) => Math.Min(_distances[node], _farthest) * Caution;

    public void Verify(int from, Step step, double weight)
    {
        // Right by construction.
    }
}
