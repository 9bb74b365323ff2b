using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Testing.Graphs;

/// <summary>Fills the model's pages by hand: a second implementation of a snapshot, which knows nothing of the store.</summary>
internal sealed class SnapshotBuilder
{
    private readonly SortedDictionary<int, string[]> _nodes = [];
    private readonly SortedDictionary<int, (int Type, int Start, int End)> _relationships = [];
    private readonly Dictionary<(bool OfRelationships, int Key), SortedDictionary<int, Value>> _properties = [];
    private readonly NameTable _labels = new();
    private readonly NameTable _types = new();
    private readonly NameTable _keys = new();

    public SnapshotBuilder Node(int id, params string[] labels)
    {
        _nodes.Add(id, labels);
        foreach (string label in labels)
            _labels.GetOrAdd(label);
        return this;
    }

    public SnapshotBuilder Relationship(int id, string type, int start, int end)
    {
        _relationships.Add(id, (_types.GetOrAdd(type), start, end));
        return this;
    }

    public SnapshotBuilder Set(bool ofRelationship, int id, string key, Value value)
    {
        (bool, int) column = (ofRelationship, _keys.GetOrAdd(key));
        if (!_properties.TryGetValue(column, out SortedDictionary<int, Value>? values))
            _properties.Add(column, values = []);
        values[id] = value;
        return this;
    }

    public IGraphSnapshot Build()
    {
        int nodeBound = _nodes.Count == 0 ? 0 : _nodes.Keys.Max() + 1;
        int relationshipBound = _relationships.Count == 0 ? 0 : _relationships.Keys.Max() + 1;
        return new BuiltSnapshot(_labels, _types, _keys)
        {
            NodeBound = nodeBound,
            RelationshipBound = relationshipBound,
            Nodes = PageWriter.Set(_nodes.Keys),
            ByLabel = [.. _labels.Names.ToArray().Select(label =>
                PageWriter.Set(_nodes.Where(n => n.Value.Contains(label)).Select(n => n.Key)))],
            LabelsOf = _nodes.ToDictionary(n => n.Key, n => n.Value.Select(_labels.Find).Distinct().Order().ToArray()),
            Relationships = PageWriter.Table(_relationships, relationshipBound),
            Outgoing = [.. Enumerable.Range(0, _types.Count)
                .Select(type => PageWriter.Adjacency(OfType(type, reversed: false), nodeBound))],
            Incoming = [.. Enumerable.Range(0, _types.Count).Select(type => PageWriter.Adjacency(OfType(type, reversed: true), nodeBound))],
            Columns = _properties.ToDictionary(p => p.Key, p => PageWriter.Column(p.Value)),
        };
    }

    private IEnumerable<(int Node, int Neighbour, int Relationship)> OfType(int type, bool reversed) =>
        _relationships.Where(r => r.Value.Type == type)
            .Select(r => reversed ? (r.Value.End, r.Value.Start, r.Key) : (r.Value.Start, r.Value.End, r.Key));
}
