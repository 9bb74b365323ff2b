using ScoGraph.Model.Values;

namespace ScoGraph.Model.Elements;

/// <summary>
/// Objects that users hold as values of the language, for messages and <c>ToString</c>: nodes and relationships are numbered as they come,
/// and have what their objects have.
/// </summary>
internal sealed class ObjectContents : IElementContents
{
    private readonly List<Node> _nodes = [];
    private readonly List<Relationship> _relationships = [];

    public long NodeId(int node) => _nodes[node].Id;

    public (long Id, long Start, long End) Ids(int relationship) => (
        _relationships[relationship].Id, _relationships[relationship].StartNodeId, _relationships[relationship].EndNodeId);

    public IReadOnlyList<string> Labels(int node) => _nodes[node].Labels;

    public string Type(int relationship) => _relationships[relationship].Type;

    public bool StartsAt(int relationship, int node) => _relationships[relationship].StartNodeId == _nodes[node].Id;

    public (string[] Keys, Value[] Values) NodeProperties(int node) => Properties(_nodes[node].Properties);

    public (string[] Keys, Value[] Values) RelationshipProperties(int relationship) => Properties(_relationships[relationship].Properties);

    /// <summary>The object as a value whose elements this tells of.</summary>
    public Value Read(object? value) => value switch
    {
        Node node => Value.FromNode(Add(_nodes, node)),
        Relationship relationship => Value.FromRelationship(Add(_relationships, relationship)),
        GraphPath path => Value.From(new PathValue(
            [.. path.Nodes.Select(node => Add(_nodes, node))], [.. path.Relationships.Select(r => Add(_relationships, r))])),
        IReadOnlyDictionary<string, object?> map => Value.From(new MapValue([.. map.Keys], Read([.. map.Values]))),
        IReadOnlyList<object?> list => Value.FromList(Read([.. list])),
        _ => ClrInbound.FromClr(value),
    };

    private (string[] Keys, Value[] Values) Properties(IReadOnlyDictionary<string, object?> properties) =>
        ([.. properties.Keys], Read([.. properties.Values]));

    /// <summary>A loop, since a sequence's own calls at each level would cost more of the stack than the deepest value leaves.</summary>
    private Value[] Read(object?[] objects)
    {
        Value[] values = new Value[objects.Length];
        for (int i = 0; i < values.Length; i++)
        {
            StopSignal.At(i, values.Length);
            values[i] = Read(objects[i]);
        }

        return values;
    }

    private static int Add<T>(List<T> elements, T element)
    {
        elements.Add(element);
        return elements.Count - 1;
    }
}
