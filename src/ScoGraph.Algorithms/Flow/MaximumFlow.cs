using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Flow;

/// <summary>
/// The greatest flow from a source to a sink, the weights being capacities: Dinic's algorithm (1970), a blocking flow for each length of
/// the shortest way that is left, in O(nodes² · relationships).
/// </summary>
internal sealed class MaximumFlow
{
    private readonly ResidualNetwork _network;
    private readonly int _source;
    private readonly int _sink;
    private readonly Checkpoint _checkpoint;
    private readonly int[] _levels;
    private readonly int[] _arcs;
    private readonly Queue<int> _queue = new();

    private MaximumFlow(ResidualNetwork network, int source, int sink, Checkpoint checkpoint)
    {
        _network = network;
        _source = source;
        _sink = sink;
        _checkpoint = checkpoint;
        _levels = new int[network.First.Length];
        _arcs = new int[network.First.Length];
    }

    /// <summary>
    /// The flow, or null where the view does not see source or sink. In an undirected view a relationship carries its capacity either
    /// way.
    /// </summary>
    /// <exception cref="Model.Diagnostics.ValueException">Source and sink are one node, or a capacity is negative or no number.</exception>
    public static FlowResult? Find(GraphPart view, int source, int sink, Checkpoint checkpoint)
    {
        if (source == sink)
            throw AlgorithmErrors.SourceIsSink(source);
        if (!view.Contains(source) || !view.Contains(sink))
            return null;
        DenseGraph graph = new(view, checkpoint);
        ResidualNetwork network = new(graph, graph.ReadWeights(view));
        MaximumFlow search = new(network, graph.NumberOf(source), graph.NumberOf(sink), checkpoint);
        double value = 0;
        while (search.Measure())
            value += search.Block();
        return new FlowResult(value, Flows(view, graph, network));
    }

    /// <summary>
    /// Numbers the nodes by their distance from the source along arcs that are not full; false where the sink cannot be reached.
    /// </summary>
    private bool Measure()
    {
        _levels.AsSpan().Fill(-1);
        _levels[_source] = 0;
        _queue.Clear();
        _queue.Enqueue(_source);
        while (_queue.TryDequeue(out int node))
        {
            for (int arc = _network.First[node]; arc >= 0; arc = _network.Next[arc])
            {
                _checkpoint.Tick();
                int head = _network.Heads[arc];
                if (_levels[head] >= 0 || _network.Left[arc] <= 0)
                    continue;
                _levels[head] = _levels[node] + 1;
                _queue.Enqueue(head);
            }
        }

        return _levels[_sink] >= 0;
    }

    /// <summary>Sends flow along ways that go one level further with each arc until each of them has a full arc.</summary>
    private double Block()
    {
        _network.First.CopyTo(_arcs, 0);
        List<int> way = [];
        double sent = 0;
        int node = _source;
        while (true)
        {
            if (node == _sink)
            {
                sent += Send(way);
                int full = way.FindIndex(arc => _network.Left[arc] <= 0);
                way.RemoveRange(full, way.Count - full);
            }
            else if (FindArc(node) is var next && next >= 0)
            {
                way.Add(next);
            }
            else if (way.Count == 0)
            {
                return sent;
            }
            else
            {
                _levels[node] = -1;
                way.RemoveAt(way.Count - 1);
            }

            node = way.Count == 0 ? _source : _network.Heads[way[^1]];
        }
    }

    private int FindArc(int node)
    {
        int arc = _arcs[node];
        for (; arc >= 0; arc = _network.Next[arc])
        {
            _checkpoint.Tick();
            if (_network.Left[arc] > 0 && _levels[_network.Heads[arc]] == _levels[node] + 1)
                break;
        }

        return _arcs[node] = arc;
    }

    private double Send(List<int> way)
    {
        double amount = way.Min(arc => _network.Left[arc]);
        foreach (int arc in way)
        {
            _network.Left[arc] -= amount;
            _network.Left[arc ^ 1] += amount;
        }

        return amount;
    }

    private static RelationshipFlow[] Flows(GraphPart view, DenseGraph graph, ResidualNetwork network)
    {
        SortedDictionary<int, double> flows = [];
        for (int node = 0; node < graph.NodeCount; node++)
        {
            for (int edge = graph.Offsets[node]; edge < graph.Offsets[node + 1]; edge++)
            {
                if (network.FlowOf(edge) is not > 0)
                    continue;
                int relationship = graph.Relationships[edge];
                bool along = view.Snapshot.Relationships.Start(relationship) == graph.Nodes[node];
                flows[relationship] = flows.GetValueOrDefault(relationship) + (along ? network.FlowOf(edge) : -network.FlowOf(edge));
            }
        }

        return [.. flows.Where(flow => flow.Value != 0).Select(flow => new RelationshipFlow(flow.Key, flow.Value))];
    }
}
