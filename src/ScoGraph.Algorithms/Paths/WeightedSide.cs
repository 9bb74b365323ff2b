using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Paths;

/// <summary>One of the two searches by cost that meet.</summary>
internal sealed class WeightedSide
{
    private readonly GraphPart _view;
    private readonly bool _against;
    private readonly SparseArray<double> _costs;
    private readonly SparseArray<int> _via;
    private readonly PriorityQueue<int, double> _queue = new();

    /// <summary>A search from a root.</summary>
    /// <param name="view">What is searched.</param>
    /// <param name="root">Where it starts.</param>
    /// <param name="against">Whether it walks against the direction of the view.</param>
    public WeightedSide(GraphPart view, int root, bool against)
    {
        _view = view;
        _against = against;
        _costs = new SparseArray<double>(view.NodeBound, double.PositiveInfinity) { [root] = 0 };
        _via = new SparseArray<int>(view.NodeBound, -1);
        _queue.Enqueue(root, 0);
    }

    /// <summary>What every node costs at least that was not settled yet; infinite where there is none.</summary>
    public double Frontier => _queue.TryPeek(out _, out double cost) ? cost : double.PositiveInfinity;

    /// <summary>
    /// Settles the nearest node and looks at its steps; where they come to what the other side knows, a path may be better than the
    /// best.
    /// </summary>
    public void Advance(WeightedSide other, ref Meeting best, Checkpoint checkpoint)
    {
        if (!_queue.TryDequeue(out int node, out double cost) || cost > _costs[node])
            return;
        foreach (Step step in _against ? _view.StepsBack(node) : _view.Steps(node))
        {
            checkpoint.Tick();
            double through = cost + _view.Weights.GetNonNegative(step.Relationship);
            if (through >= _costs[step.Node])
                continue;
            _costs[step.Node] = through;
            _via[step.Node] = step.Relationship;
            _queue.Enqueue(step.Node, through);
            double whole = through + other._costs[step.Node];
            if (whole < best.Cost)
                best = new Meeting(step.Node, whole);
        }
    }

    /// <summary>Appends the way from a node, which stands last already, to the root.</summary>
    public void Trace(int node, List<int> nodes, List<int> relationships)
    {
        for (int via = _via[node]; via >= 0; via = _via[node])
        {
            node = _view.Across(via, node);
            relationships.Add(via);
            nodes.Add(node);
        }
    }

    /// <summary>A node where the sides meet, and the cost of the path through it.</summary>
    internal readonly record struct Meeting(int Node, double Cost);
}
