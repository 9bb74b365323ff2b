using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Scanning;

namespace ScoGraph.Formats.Imports.Attributes;

/// <summary>
/// Makes elements of what foreign readers find. Edges may come before their nodes: all of them wait for the last node.
/// </summary>
internal sealed class AttributeElements(ImportSource source, IElementSink sink)
{
    private const string Id = "id";

    private readonly NodeIdTable _ids = new();
    private readonly List<AttributeEdge> _edges = [];
    private int _nodes;

    /// <exception cref="GraphFormatException">Another node has its id.</exception>
    public void Add(AttributeNode node)
    {
        if (_ids.LineOf(node.Id) is var line and > 0)
            throw Fail(node.Place, FormatErrors.RepeatedId(node.Id, line));
        string[] labels = node.Labels ?? AttributeNames.TakeLabels(node.Attributes);
        node.Attributes.AddIfFree(Id, node.KeptId);
        sink.Add(new NodeElement(node.Id, labels, node.Attributes.ToProperties(), node.Place.Line));
        _ids.Add(node.Id, _nodes++, node.Place.Line);
    }

    public void Add(AttributeEdge edge) => _edges.Add(edge);

    /// <summary>Whether a node of this id came.</summary>
    public bool Has(ElementId id) => _ids.Find(id) >= 0;

    /// <summary>Hands the edges on, and says that the file was right.</summary>
    /// <exception cref="GraphFormatException">An edge names a node that did not come.</exception>
    public void Complete()
    {
        foreach (AttributeEdge edge in _edges)
        {
            int start = _ids.Find(edge.Start), end = _ids.Find(edge.End);
            if (start < 0 || end < 0)
                throw Fail(edge.Place, FormatErrors.DanglingEnd(start < 0 ? edge.Start : edge.End, _ids.Texts));
            string type = edge.Type ?? AttributeNames.TakeType(edge.Attributes) ?? source.Options.DefaultType;
            sink.Add(new RelationshipElement(type, start, end, edge.Attributes.ToProperties(), edge.Place.Line));
        }

        sink.Complete();
    }

    private GraphFormatException Fail(TextPlace place, string reason) => new(reason, source.Path, place.Line, place.Column);
}
