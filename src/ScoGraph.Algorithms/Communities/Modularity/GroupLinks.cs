namespace ScoGraph.Algorithms.Communities.Modularity;

/// <summary>The weights that lead to groups, summed in one array that is used again and again.</summary>
/// <param name="count">Groups are the numbers below it.</param>
internal sealed class GroupLinks(int count)
{
    private readonly double[] _weights = new double[count];
    private readonly bool[] _isTouched = new bool[count];
    private readonly int[] _touched = new int[count];
    private int _count;

    /// <summary>The groups with links, in the order in which they came.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    /// <summary>The weight that leads to a group.</summary>
    public double this[int group] => _weights[group];

    /// <summary>Adds the edges of a node.</summary>
    public void Add(ModularGraph graph, int node, int[] groups)
    {
        int[] targets = graph.Targets;
        double[] weights = graph.Weights;
        for (int edge = graph.Offsets[node], end = graph.Offsets[node + 1]; edge < end; edge++)
            Add(groups[targets[edge]], weights[edge]);
    }

    public void Add(int group, double weight)
    {
        _weights[group] += weight;
        if (_isTouched[group])
            return;
        _isTouched[group] = true;
        _touched[_count++] = group;
    }

    public void Clear()
    {
        foreach (int group in Touched)
            (_weights[group], _isTouched[group]) = (0, false);
        _count = 0;
    }
}
