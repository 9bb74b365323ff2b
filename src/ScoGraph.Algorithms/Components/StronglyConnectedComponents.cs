using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Components;

/// <summary>
/// The strongly connected components: nodes of which each can reach every other. Tarjan's algorithm (1972) with a stack of its own in
/// place of recursion.
/// </summary>
internal sealed class StronglyConnectedComponents
{
    private readonly DenseGraph _graph;
    private readonly Checkpoint _checkpoint;
    private readonly int[] _order;
    private readonly int[] _low;
    private readonly int[] _next;
    private readonly int[] _component;
    private readonly Stack<int> _calls = new();
    private readonly Stack<int> _open = new();
    private int _time;

    private StronglyConnectedComponents(DenseGraph graph, Checkpoint checkpoint)
    {
        _graph = graph;
        _checkpoint = checkpoint;
        _order = new int[graph.NodeCount];
        _low = new int[graph.NodeCount];
        _next = graph.Offsets.ToArray();
        _component = new int[graph.NodeCount];
        _component.AsSpan().Fill(-1);
    }

    /// <summary>
    /// The nodes by component, then by id; components are numbered from 0 in the order of their smallest nodes. O(nodes +
    /// relationships).
    /// </summary>
    public static NodeGroup[] Find(GraphPart view, Checkpoint checkpoint)
    {
        DenseGraph graph = new(view, checkpoint);
        StronglyConnectedComponents search = new(graph, checkpoint);
        for (int root = 0; root < graph.NodeCount; root++)
        {
            if (search._order[root] == 0)
                search.Explore(root);
        }

        return NodeGroup.Number(graph.Nodes, search._component);
    }

    private void Explore(int root)
    {
        Enter(root);
        while (_calls.TryPeek(out int node))
        {
            if (TryDescend(node))
                continue;
            _calls.Pop();
            if (_calls.TryPeek(out int caller))
                _low[caller] = Math.Min(_low[caller], _low[node]);
            if (_low[node] == _order[node])
                Close(node);
        }
    }

    private void Enter(int node)
    {
        _order[node] = _low[node] = ++_time;
        _calls.Push(node);
        _open.Push(node);
    }

    private bool TryDescend(int node)
    {
        while (_next[node] < _graph.Offsets[node + 1])
        {
            int target = _graph.Targets[_next[node]++];
            _checkpoint.Tick();
            if (_order[target] == 0)
            {
                Enter(target);
                return true;
            }

            if (_component[target] < 0)
                _low[node] = Math.Min(_low[node], _order[target]);
        }

        return false;
    }

    private void Close(int root)
    {
        int member;
        do
        {
            member = _open.Pop();
            _component[member] = root;
        }
        while (member != root);
    }
}
