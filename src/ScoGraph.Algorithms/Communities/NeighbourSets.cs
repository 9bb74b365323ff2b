using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Communities;

/// <summary>The different neighbours of each node of a graph, ascending: the graph without parallel edges.</summary>
internal sealed class NeighbourSets
{
    private readonly int[] _offsets;
    private readonly int[] _members;

    /// <summary>The neighbours along the edges of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="keep">Whether a target belongs to a node's neighbours, both in the numbers of the graph.</param>
    public NeighbourSets(DenseGraph graph, Func<int, int, bool> keep)
    {
        _offsets = new int[graph.NodeCount + 1];
        List<int> members = new(graph.EdgeCount);
        for (int node = 0; node < graph.NodeCount; node++)
        {
            int[] targets = graph.TargetsOf(node).ToArray();
            Array.Sort(targets);
            for (int i = 0; i < targets.Length; i++)
            {
                if ((i == 0 || targets[i] != targets[i - 1]) && keep(node, targets[i]))
                    members.Add(targets[i]);
            }

            _offsets[node + 1] = members.Count;
        }

        _members = [.. members];
    }

    private NeighbourSets(int[] offsets, int[] members)
    {
        _offsets = offsets;
        _members = members;
    }

    public int NodeCount => _offsets.Length - 1;

    public ReadOnlySpan<int> this[int node] => _members.AsSpan(_offsets[node].._offsets[node + 1]);

    /// <summary>For each node those that it is a neighbour of, ascending.</summary>
    public NeighbourSets Turn()
    {
        int[] offsets = new int[_offsets.Length];
        foreach (int member in _members)
            offsets[member + 1]++;
        for (int i = 1; i < offsets.Length; i++)
            offsets[i] += offsets[i - 1];
        int[] next = [.. offsets], members = new int[_members.Length];
        for (int node = 0; node < NodeCount; node++)
        {
            foreach (int member in this[node])
                members[next[member]++] = node;
        }

        return new NeighbourSets(offsets, members);
    }
}
