using ScoGraph.Algorithms.Components;
using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Communities;

/// <summary>
/// Communities by label propagation (Raghavan, Albert and Kumara, 2007): each node starts in a community of its own and, one after
/// another, joins the one that most of its neighbours (by weight) are in, until nothing changes. A seed shuffles the order and decides
/// between equally strong communities, where the node's own is not among them; the same seed gives the same result.
/// </summary>
/// <remarks>
/// Deciding for the smallest community instead lets it flood bridges: of ten cliques of eight in a row, 139 of 200 seeds then told all
/// apart, against 197.
/// </remarks>
internal sealed class LabelPropagation
{
    private readonly DenseGraph _graph;
    private readonly double[]? _weights;
    private readonly int[] _labels;
    private readonly double[] _strengths;
    private readonly long _seed;

    private LabelPropagation(DenseGraph graph, double[]? weights, long seed)
    {
        _seed = seed;
        _graph = graph;
        _weights = weights;
        _labels = [.. Enumerable.Range(0, graph.NodeCount)];
        _strengths = new double[graph.NodeCount];
    }

    /// <summary>
    /// The nodes by community, then by id; communities are numbered from 0 in the order of their smallest nodes. O(nodes +
    /// relationships) a round.
    /// </summary>
    /// <exception cref="Model.Diagnostics.ValueException">A weight is negative or no number.</exception>
    public static NodeGroup[] Find(GraphPart view, long mostIterations, long seed, Checkpoint checkpoint)
    {
        DenseGraph graph = new(view, checkpoint);
        LabelPropagation propagation = new(graph, graph.ReadWeights(view), seed);
        int[] order = [.. Enumerable.Range(0, graph.NodeCount)];
        new SplitMix(seed).Shuffle(order);
        bool changed = true;
        for (long round = 0; changed && round < mostIterations; round++)
        {
            changed = false;
            foreach (int node in order)
            {
                checkpoint.Tick(graph.TargetsOf(node).Length + 1);
                int label = propagation.Strongest(node);
                changed |= label != propagation._labels[node];
                propagation._labels[node] = label;
            }
        }

        return NodeGroup.Number(graph.Nodes, propagation._labels);
    }

    private bool Precedes(int node, int label, int other) => SplitMix.Mix(_seed, node, label) < SplitMix.Mix(_seed, node, other);

    private int Strongest(int node)
    {
        ReadOnlySpan<int> targets = _graph.TargetsOf(node);
        int from = _graph.Offsets[node], best = _labels[node];
        for (int i = 0; i < targets.Length; i++)
        {
            if (targets[i] != node)
                _strengths[_labels[targets[i]]] += _weights?[from + i] ?? 1;
        }

        foreach (int target in targets)
        {
            int label = _labels[target];
            if (_strengths[label] > _strengths[best]
                || (_strengths[label] == _strengths[best] && best != _labels[node] && Precedes(node, label, best)))
                best = label;
        }

        foreach (int target in targets)
            _strengths[_labels[target]] = 0;
        return best;
    }
}
