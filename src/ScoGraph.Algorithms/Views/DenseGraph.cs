namespace ScoGraph.Algorithms.Views;

/// <summary>
/// A view copied into compressed rows with its nodes numbered from 0 in order of their ids: for algorithms that read the whole graph,
/// mostly many times. An undirected view has every relationship in both rows, a loop once. O(nodes + relationships).
/// </summary>
internal sealed class DenseGraph
{
    private readonly int[] _nodes;
    private readonly int[] _numbers;
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly int[] _relationships;

    public DenseGraph(GraphPart view, Checkpoint checkpoint)
    {
        _nodes = view.Nodes.ToArray();
        _numbers = new int[view.NodeBound];
        _numbers.AsSpan().Fill(-1);
        for (int i = 0; i < _nodes.Length; i++)
            _numbers[_nodes[i]] = i;

        _offsets = new int[_nodes.Length + 1];
        for (int i = 0; i < _nodes.Length; i++)
        {
            int degree = 0;
            foreach (Step _ in view.Steps(_nodes[i]))
                degree++;
            checkpoint.Tick(degree + 1);
            _offsets[i + 1] = checked(_offsets[i] + degree);
        }

        _targets = new int[_offsets[^1]];
        _relationships = new int[_offsets[^1]];
        for (int i = 0, at = 0; i < _nodes.Length; i++)
        {
            foreach (Step step in view.Steps(_nodes[i]))
            {
                _targets[at] = _numbers[step.Node];
                _relationships[at++] = step.Relationship;
                checkpoint.Tick();
            }
        }
    }

    public int NodeCount => _nodes.Length;

    /// <summary>The number of steps: of relationships, or for an undirected view of their two ends.</summary>
    public int EdgeCount => _targets.Length;

    /// <summary>The node ids by number, ascending.</summary>
    public ReadOnlySpan<int> Nodes => _nodes;

    /// <summary>Node i's edges stand in <see cref="Targets"/> and <see cref="Relationships"/> from Offsets[i] to Offsets[i + 1].</summary>
    public ReadOnlySpan<int> Offsets => _offsets;

    /// <summary>The numbers of the nodes that the edges lead to.</summary>
    public ReadOnlySpan<int> Targets => _targets;

    /// <summary>The relationship ids of the edges.</summary>
    public ReadOnlySpan<int> Relationships => _relationships;

    /// <summary>The number of a node, or -1 where the view does not see it.</summary>
    public int NumberOf(int node) => (uint)node < (uint)_numbers.Length ? _numbers[node] : -1;

    /// <summary>The numbers of the neighbours of a node, one an edge.</summary>
    public ReadOnlySpan<int> TargetsOf(int number) => _targets.AsSpan(_offsets[number].._offsets[number + 1]);

    /// <summary>The weights of the edges, or null where all weigh one.</summary>
    /// <param name="view">The view that this graph was made of.</param>
    /// <param name="allowNegative">Whether a negative weight is fine.</param>
    public double[]? ReadWeights(GraphPart view, bool allowNegative = false)
    {
        if (!view.Weights.IsWeighted)
            return null;
        double[] weights = new double[_relationships.Length];
        for (int i = 0; i < weights.Length; i++)
            weights[i] = allowNegative ? view.Weights.Get(_relationships[i]) : view.Weights.GetNonNegative(_relationships[i]);
        return weights;
    }
}
