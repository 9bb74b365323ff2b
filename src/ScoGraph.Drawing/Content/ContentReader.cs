using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Drawing.Content;

/// <summary>
/// Collects elements of a state, each once, in the order in which they come; nodes beyond the bound are only counted, and relationships
/// that lack an end are left out.
/// </summary>
internal sealed class ContentReader(IGraphSnapshot graph, DrawingOptions options)
{
    private readonly Dictionary<int, int> _positions = [];
    private readonly List<int> _nodes = [];
    private readonly HashSet<int> _onPath = [];
    private readonly HashSet<int> _known = [];
    private readonly List<int> _relationships = [];

    public bool IsEmpty => _nodes.Count == 0;

    /// <summary>Adds every node and every relationship.</summary>
    public ContentReader AddAll()
    {
        foreach (int node in SetMembers.Of(graph.GetNodes(-1)))
            AddNode(node);
        foreach (int relationship in SetMembers.Of(graph.Relationships.Live))
            AddRelationship(relationship);
        return this;
    }

    /// <summary>Adds the elements that a value is or holds; the ends of a relationship come with it.</summary>
    public void Add(in Value value)
    {
        foreach (Value leaf in NestedValues.Leaves(value))
        {
            if (leaf.IsNode)
                AddNode(leaf.AsId());
            else if (leaf.IsRelationship)
                AddRelationship(leaf.AsId());
            else if (leaf.Kind == ValueKind.Path)
                AddPath(leaf.AsPath());
        }
    }

    public PictureContent ToContent()
    {
        bool pathsStandOut = _relationships.Exists(id => !_onPath.Contains(id));
        NodeReader reader = new(graph, options.Caption);
        Dictionary<string, int> uses = reader.CountLabels(_nodes);
        List<PictureRelationship> relationships = [];
        foreach (int id in _relationships)
        {
            if (_positions.TryGetValue(graph.Relationships.Start(id), out int start)
                && _positions.TryGetValue(graph.Relationships.End(id), out int end)
                && start >= 0 && end >= 0)
            {
                relationships.Add(new PictureRelationship(
                    start, end, ElementContents.Type(id, graph), reader.DescribeRelationship(id), pathsStandOut && _onPath.Contains(id)));
            }
        }

        return new PictureContent([.. _nodes.Select(id => reader.Read(id, uses))], relationships, _positions.Count);
    }

    /// <summary>The same elements with all that is known of them, and their neighbours.</summary>
    public ViewContent ToView() => new ViewReader(graph, new NodeReader(graph, options.Caption)).Read(
        _nodes, _relationships, _relationships.Exists(id => !_onPath.Contains(id)) ? _onPath : [], _positions.Count);

    private void AddPath(PathValue path)
    {
        foreach (int node in path.Nodes)
            AddNode(node);
        foreach (int relationship in path.Relationships)
        {
            _onPath.Add(relationship);
            AddRelationship(relationship);
        }
    }

    private void AddNode(int node)
    {
        bool drawn = _nodes.Count < options.MaxNodes;
        if (_positions.TryAdd(node, drawn ? _nodes.Count : -1) && drawn)
            _nodes.Add(node);
    }

    /// <summary>A relationship that was deleted by the statement that returned it has no ends any more.</summary>
    private void AddRelationship(int relationship)
    {
        if (!graph.Relationships.Live.Contains(relationship) || !_known.Add(relationship))
            return;
        AddNode(graph.Relationships.Start(relationship));
        AddNode(graph.Relationships.End(relationship));
        _relationships.Add(relationship);
    }
}
