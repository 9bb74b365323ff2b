using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Formats.Json.Writing;

/// <summary>
/// Writes a graph as a document. Nodes come in <see cref="NodeOrder"/>; relationships by type, start, end, and then as they stand in the
/// graph. The same graph always gives the same bytes, and what was read from them gives them again.
/// </summary>
internal sealed class GraphJsonWriter
{
    private const int ChunkSize = 32 * 1024;

    private readonly IGraphSnapshot _graph;
    private readonly LabelSets _labels;
    private readonly NodeOrder _order;
    private readonly JsonText _text;
    private readonly List<(int EndRank, int Relationship, int End)> _outgoing = [];

    public GraphJsonWriter(IGraphSnapshot graph, GraphJsonLayout layout)
    {
        _graph = graph;
        _labels = new LabelSets(graph.Labels);
        _order = NodeOrder.Of(graph, _labels);
        _text = new JsonText(layout);
    }

    /// <summary>The document in pieces; each is to be used before the next is asked for.</summary>
    /// <exception cref="GraphFormatException">A property cannot stand in a file.</exception>
    public IEnumerable<ReadOnlyMemory<byte>> Write()
    {
        WriteHeader();
        PropertyWriter properties = PropertyWriter.OfNodes(_graph, _order.ByKey ? JsonNames.Key : null);
        for (int i = 0; i < _order.Nodes.Length; i++)
        {
            Separate(i == 0);
            WriteNode(_order.Nodes[i], properties);
            if (_text.Length > ChunkSize)
            {
                yield return _text.Written;
                _text.Clear();
            }
        }

        WriteMiddle();
        bool first = true;
        properties = PropertyWriter.OfRelationships(_graph);
        foreach (int type in TypesByName())
        {
            Adjacency outgoing = _graph.GetAdjacency(type, Direction.Outgoing);
            for (int i = 0; i < _order.Nodes.Length; i++)
            {
                first = !WriteOutgoing(outgoing, type, _order.Nodes[i], properties, first) && first;
                if (_text.Length > ChunkSize)
                {
                    yield return _text.Written;
                    _text.Clear();
                }
            }
        }

        _text.Line();
        _text.Raw("]}"u8);
        _text.Line();
        yield return _text.Written;
    }

    private void WriteHeader()
    {
        _text.Raw("{"u8);
        _text.Name(JsonNames.Format);
        _text.String(JsonNames.FormatName);
        _text.Comma();
        _text.Name(JsonNames.Version);
        _text.Integer(JsonNames.CurrentVersion);
        if (_order.ByKey)
        {
            _text.Comma();
            _text.Name(JsonNames.IdProperty);
            _text.String(JsonNames.Key);
        }

        _text.Raw(","u8);
        _text.Line();
        if (!_graph.Catalog.All.IsEmpty)
        {
            _text.Name(JsonNames.Schema);
            JsonSchemaWriter.Write(_text, _graph.Catalog);
            _text.Raw(","u8);
            _text.Line();
        }

        _text.Name(JsonNames.Nodes);
        _text.Raw("["u8);
    }

    private void WriteMiddle()
    {
        _text.Line();
        _text.Raw("],"u8);
        _text.Line();
        _text.Name(JsonNames.Relationships);
        _text.Raw("["u8);
    }

    private void Separate(bool first)
    {
        if (!first)
            _text.Raw(","u8);
        _text.Line("  "u8);
    }

    private void WriteNode(int node, PropertyWriter properties)
    {
        _text.Raw("{"u8);
        _text.Name(JsonNames.Id);
        _order.WriteId(_text, node);
        _text.Labels(_labels.Names(_graph.GetLabels(node)));
        properties.Write(_text, node);
        _text.Raw("}"u8);
    }

    /// <summary>Writes the relationships of a type that start at a node, and tells whether there were any.</summary>
    private bool WriteOutgoing(Adjacency adjacency, int type, int start, PropertyWriter properties, bool first)
    {
        _outgoing.Clear();
        foreach (AdjacencyChunk chunk in adjacency.Chunks(start))
        {
            for (int i = 0; i < chunk.Length; i++)
                _outgoing.Add((_order.Rank(chunk.Neighbours[i]), chunk.Relationships[i], chunk.Neighbours[i]));
        }

        _outgoing.Sort();
        foreach ((_, int relationship, int end) in _outgoing)
        {
            Separate(first);
            first = false;
            _text.Raw("{"u8);
            _text.Name(JsonNames.Type);
            _text.Text(_graph.RelationshipTypes[type]);
            WriteEnd(JsonNames.Start, start);
            WriteEnd(JsonNames.End, end);
            properties.Write(_text, relationship);
            _text.Raw("}"u8);
        }

        return _outgoing.Count > 0;
    }

    private void WriteEnd(string name, int node)
    {
        _text.Comma();
        _text.Name(name);
        _order.WriteId(_text, node);
    }

    private int[] TypesByName()
    {
        int[] types = [.. Enumerable.Range(0, _graph.RelationshipTypes.Count)];
        Array.Sort(types, (a, b) => string.CompareOrdinal(_graph.RelationshipTypes[a], _graph.RelationshipTypes[b]));
        return types;
    }
}
