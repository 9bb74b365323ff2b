using System.Collections.ObjectModel;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Model.Elements;

/// <summary>
/// Makes the users' nodes and relationships of a graph state, each once however often it is asked for. Not for several threads.
/// </summary>
internal sealed class ElementReader(IGraphSnapshot graph)
{
    // Most readers make one element.
    private Node? _firstNode;
    private Dictionary<int, Node>? _nodes;
    private Dictionary<int, Relationship>? _relationships;
    private int[]? _keys;

    public Node Node(int id)
    {
        if (_firstNode is null)
            return _firstNode = Make(id);
        if (_firstNode.Id == id)
            return _firstNode;
        _nodes ??= [];
        if (!_nodes.TryGetValue(id, out Node? node))
            _nodes[id] = node = Make(id);
        return node;

        Node Make(int id) =>
            new(id, Array.AsReadOnly(ElementContents.Labels(id, graph)), Properties(id, ofRelationship: false), graph.Origin);
    }

    public Relationship Relationship(int id)
    {
        _relationships ??= [];
        if (!_relationships.TryGetValue(id, out Relationship? relationship))
        {
            // One that was deleted has neither type nor ends here.
            RelationshipTable table = graph.Relationships;
            (long, long) nodes = table.Live.Contains(id) ? ((long)table.Start(id), (long)table.End(id)) : (-1, -1);
            relationship = new Relationship(
                id, ElementContents.Type(id, graph), nodes, Properties(id, ofRelationship: true), graph.Origin);
            _relationships[id] = relationship;
        }

        return relationship;
    }

    public GraphPath Path(PathValue path)
    {
        Node[] nodes = new Node[path.Nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
            nodes[i] = Node(path.Nodes[i]);
        Relationship[] relationships = new Relationship[path.Relationships.Length];
        for (int i = 0; i < relationships.Length; i++)
            relationships[i] = Relationship(path.Relationships[i]);
        return new GraphPath(Array.AsReadOnly(nodes), Array.AsReadOnly(relationships));
    }

    private ReadOnlyDictionary<string, object?> Properties(int id, bool ofRelationship)
    {
        _keys ??= KeysInOrder();
        OrderedDictionary<string, object?> properties = new(StringComparer.Ordinal);
        foreach (int key in _keys)
        {
            PropertyColumn? column = ofRelationship ? graph.GetRelationshipColumn(key) : graph.GetNodeColumn(key);
            if (column?.Get(id) is { IsNull: false } value)
                properties.Add(graph.PropertyKeys[key], ClrValues.ToClr(value, this));
        }

        return new ReadOnlyDictionary<string, object?>(properties);
    }

    private int[] KeysInOrder()
    {
        int[] keys = new int[graph.PropertyKeys.Count];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = i;
        Array.Sort(keys, (a, b) => string.CompareOrdinal(graph.PropertyKeys[a], graph.PropertyKeys[b]));
        return keys;
    }
}
