using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Centrality;

/// <summary>
/// The distances from one node to all that it reaches, and the number of shortest paths to each; used again for the next source.
/// </summary>
/// <param name="graph">What is searched.</param>
/// <param name="weights">The weights of its edges, or null where each is one.</param>
/// <param name="checkpoint">Asked as the search goes on.</param>
internal sealed class SingleSourceSearch(DenseGraph graph, double[]? weights, Checkpoint checkpoint)
{
    private readonly double[] _distances = Filled(graph.NodeCount);
    private readonly double[] _pathCounts = new double[graph.NodeCount];
    private readonly int[] _order = new int[graph.NodeCount];
    private readonly PriorityQueue<int, double> _queue = new();
    private int _reached;

    /// <summary>The nodes that were reached, nearest first.</summary>
    public ReadOnlySpan<int> Order => _order.AsSpan(0, _reached);

    /// <summary>The distance of each node, infinite for one that was not reached.</summary>
    public ReadOnlySpan<double> Distances => _distances;

    /// <summary>
    /// The number of shortest paths to each node, parallel relationships making different ones. Meaningless where a weight is zero, and
    /// compared exactly, so that weights which are not sums of powers of two may hide a tie.
    /// </summary>
    public ReadOnlySpan<double> PathCounts => _pathCounts;

    public double Weight(int edge) => weights is null ? 1 : weights[edge];

    public void Run(int source)
    {
        foreach (int node in Order)
            (_distances[node], _pathCounts[node]) = (double.PositiveInfinity, 0);
        (_distances[source], _pathCounts[source]) = (0, 1);
        _reached = 0;
        if (weights is null)
            SearchByLevel(source);
        else
            SearchByDistance(source, weights);
    }

    private static double[] Filled(int count)
    {
        double[] distances = new double[count];
        distances.AsSpan().Fill(double.PositiveInfinity);
        return distances;
    }

    private void SearchByLevel(int source)
    {
        _order[_reached++] = source;
        for (int at = 0; at < _reached; at++)
        {
            int node = _order[at];
            ReadOnlySpan<int> targets = graph.TargetsOf(node);
            checkpoint.Tick(targets.Length + 1);
            foreach (int target in targets)
            {
                if (double.IsPositiveInfinity(_distances[target]))
                {
                    _distances[target] = _distances[node] + 1;
                    _order[_reached++] = target;
                }

                if (_distances[target] == _distances[node] + 1)
                    _pathCounts[target] += _pathCounts[node];
            }
        }
    }

    private void SearchByDistance(int source, double[] lengths)
    {
        _queue.Enqueue(source, 0);
        while (_queue.TryDequeue(out int node, out double distance))
        {
            // Each better distance queued its node again; only the last, smallest entry counts.
            if (distance > _distances[node])
                continue;
            _order[_reached++] = node;
            for (int edge = graph.Offsets[node]; edge < graph.Offsets[node + 1]; edge++)
            {
                checkpoint.Tick();
                int target = graph.Targets[edge];
                double through = distance + lengths[edge];
                if (through < _distances[target])
                {
                    (_distances[target], _pathCounts[target]) = (through, _pathCounts[node]);
                    _queue.Enqueue(target, through);
                }
                else if (through == _distances[target])
                {
                    _pathCounts[target] += _pathCounts[node];
                }
            }
        }
    }
}
