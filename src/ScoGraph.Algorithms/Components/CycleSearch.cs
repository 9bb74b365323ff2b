using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Components;

/// <summary>Finds a cycle by depth-first search without recursion.</summary>
internal sealed class CycleSearch
{
    private const byte OnPath = 1;
    private const byte Done = 2;

    private readonly DenseGraph _graph;
    private readonly bool _undirected;
    private readonly Checkpoint _checkpoint;
    private readonly byte[] _states;
    private readonly int[] _next;
    private readonly List<int> _path = [];

    // The relationship by which each node of the path was entered; the root's is -1.
    private readonly List<int> _via = [];

    private CycleSearch(DenseGraph graph, bool undirected, Checkpoint checkpoint)
    {
        _graph = graph;
        _undirected = undirected;
        _checkpoint = checkpoint;
        _states = new byte[graph.NodeCount];
        _next = graph.Offsets.ToArray();
    }

    /// <summary>
    /// A closed path that repeats neither a node, but the first as the last, nor a relationship; or null. A relationship from a node to
    /// itself is one, two parallel relationships are one where the view is undirected. O(nodes + relationships).
    /// </summary>
    public static PathValue? Find(GraphPart view, Checkpoint checkpoint) =>
        Find(new DenseGraph(view, checkpoint), view.IsUndirected, checkpoint);

    public static PathValue? Find(DenseGraph graph, bool undirected, Checkpoint checkpoint)
    {
        CycleSearch search = new(graph, undirected, checkpoint);
        for (int root = 0; root < graph.NodeCount; root++)
        {
            if (search._states[root] == 0 && search.Explore(root) is { } cycle)
                return cycle;
        }

        return null;
    }

    private PathValue? Explore(int root)
    {
        Enter(root, -1);
        while (_path.Count > 0)
        {
            int node = _path[^1];
            if (_next[node] == _graph.Offsets[node + 1])
            {
                _states[node] = Done;
                _path.RemoveAt(_path.Count - 1);
                _via.RemoveAt(_via.Count - 1);
                continue;
            }

            int edge = _next[node]++, target = _graph.Targets[edge], relationship = _graph.Relationships[edge];
            _checkpoint.Tick();
            if (_undirected && relationship == _via[^1])
                continue;
            if (_states[target] == OnPath)
                return Close(target, relationship);
            if (_states[target] == 0)
                Enter(target, relationship);
        }

        return null;
    }

    private void Enter(int node, int via)
    {
        _states[node] = OnPath;
        _path.Add(node);
        _via.Add(via);
    }

    private PathValue Close(int target, int relationship)
    {
        int from = _path.IndexOf(target);
        int[] nodes = [.. _path.Skip(from).Append(target).Select(number => _graph.Nodes[number])];
        return new PathValue(nodes, [.. _via.Skip(from + 1), relationship]);
    }
}
