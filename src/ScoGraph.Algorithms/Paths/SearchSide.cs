using ScoGraph.Algorithms.Views;

namespace ScoGraph.Algorithms.Paths;

/// <summary>One of the two breadth-first searches that meet.</summary>
internal sealed class SearchSide
{
    private const int Unseen = -1;
    private const int Root = -2;

    private readonly GraphPart _view;
    private readonly bool _against;
    private readonly SparseArray<int> _via;
    private List<int> _level;
    private List<int> _next = [];

    /// <summary>A search from a root.</summary>
    /// <param name="view">What is searched.</param>
    /// <param name="root">Where it starts.</param>
    /// <param name="against">Whether it walks against the direction of the view.</param>
    public SearchSide(GraphPart view, int root, bool against)
    {
        _view = view;
        _against = against;
        _via = new SparseArray<int>(view.NodeBound, Unseen) { [root] = Root };
        _level = [root];
    }

    /// <summary>The number of nodes that the next level starts from.</summary>
    public int Width => _level.Count;

    /// <summary>
    /// Goes one level further. The two sides have not met yet, so every node of the other side that is met now is of the other's last
    /// level, and each such meeting gives a path of the same, least length: the first will do.
    /// </summary>
    /// <returns>A node where the sides meet, or -1.</returns>
    public int Expand(SearchSide other, Checkpoint checkpoint)
    {
        foreach (int node in _level)
        {
            foreach (Step step in _against ? _view.StepsBack(node) : _view.Steps(node))
            {
                checkpoint.Tick();
                if (_via[step.Node] != Unseen)
                    continue;
                _via[step.Node] = step.Relationship;
                if (other._via[step.Node] != Unseen)
                    return step.Node;
                _next.Add(step.Node);
            }
        }

        (_level, _next) = (_next, _level);
        _next.Clear();
        return -1;
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
}
