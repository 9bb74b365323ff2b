using System.Xml;
using ScoGraph.Formats.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.GraphMl;

/// <summary>
/// Reads GraphML (Brandes, Eiglsperger, Herman, Himsolt and Marshall, 2001) in one pass. Edges that come before their nodes wait. An edge
/// without direction goes from its source to its target. Ports, descriptions and data that is no attribute are passed over; nested graphs
/// and hyperedges have no counterpart and are errors.
/// </summary>
internal sealed class GraphMlReader(ImportSource source, IElementSink sink)
{
    private readonly GraphMlKeys _keys = new();
    private readonly NodeIdTable _ids = new();
    private readonly List<GraphMlEdge> _waiting = [];
    private int _nodes;

    /// <exception cref="GraphFormatException">The file is wrong; the sink is not completed.</exception>
    public static void Read(ImportSource source, IElementSink sink)
    {
        using Stream stream = source.Open();
        new GraphMlReader(source, sink).ReadStream(stream);
    }

    private void ReadStream(Stream stream)
    {
        using XmlReader xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        try
        {
            ReadDocument(xml);
        }
        catch (XmlException error)
        {
            int place = error.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
            string reason = FormatErrors.NotXml(place < 0 ? error.Message : error.Message[..place]);
            throw new GraphFormatException(reason, source.Path, error.LineNumber, error.LinePosition, error);
        }

        foreach (GraphMlEdge edge in _waiting)
            Add(edge, final: true);
        sink.Complete();
    }

    private void ReadDocument(XmlReader xml)
    {
        xml.MoveToContent();
        if (xml.LocalName != "graphml")
            throw At(GraphMlPlace.Of(xml), FormatErrors.NotGraphMl(xml.LocalName));
        bool any = false;
        foreach (string child in Children(xml))
        {
            if (child == "key")
                ReadKey(xml);
            else if (child == "graph" && any)
                throw At(GraphMlPlace.Of(xml), FormatErrors.SecondGraph);
            else if (child == "graph")
                any = ReadGraph(xml);
            else
                xml.Skip();
        }
    }

    private bool ReadGraph(XmlReader xml)
    {
        foreach (string child in Children(xml))
        {
            switch (child)
            {
                case "node":
                    ReadNode(xml);
                    break;
                case "edge":
                    ReadEdge(xml);
                    break;
                case "hyperedge":
                    throw At(GraphMlPlace.Of(xml), FormatErrors.Hyperedge);
                default:
                    xml.Skip();
                    break;
            }
        }

        return true;
    }

    private void ReadKey(XmlReader xml)
    {
        GraphMlPlace place = GraphMlPlace.Of(xml);
        string id = Attribute(xml, "id", "key"), domain = xml.GetAttribute("for") ?? "all";
        string? name = xml.GetAttribute("attr.name"), type = xml.GetAttribute("attr.type");
        string known = type ?? "string";
        if (!GraphMlKey.Types.Contains(known))
            throw At(place, FormatErrors.UnknownAttributeType(known, GraphMlKey.Types));
        GraphMlKey key = new(id, name ?? (type is null ? null : id), known);
        foreach (string child in Children(xml))
        {
            if (child == "default" && key.Name is not null)
                key = key with { Default = ReadValue(xml, key) };
            else
                xml.Skip();
        }

        if (!_keys.TryAdd(key, domain))
            throw At(place, FormatErrors.RepeatedKey(id));
    }

    private void ReadNode(XmlReader xml)
    {
        GraphMlPlace place = GraphMlPlace.Of(xml);
        ElementId id = new(Attribute(xml, "id", "node"), 0);
        if (_ids.LineOf(id) is var line and > 0)
            throw At(place, FormatErrors.RepeatedId(id, line));
        string? attribute = xml.GetAttribute("labels");
        List<PropertyElement> properties = ReadData(xml, _keys.OfNode, _keys.NodeKeys, _keys.Labels, out Value labels);
        string[] names = GraphMlKeys.SplitLabels(labels.IsString ? labels.AsString() : attribute ?? "");
        sink.Add(new NodeElement(id, names, [.. properties], place.Line));
        _ids.Add(id, _nodes++, place.Line);
    }

    private void ReadEdge(XmlReader xml)
    {
        GraphMlPlace place = GraphMlPlace.Of(xml);
        string start = Attribute(xml, "source", "edge"), end = Attribute(xml, "target", "edge");
        string? attribute = xml.GetAttribute("label");
        List<PropertyElement> properties = ReadData(xml, _keys.OfEdge, _keys.EdgeKeys, _keys.Type, out Value type);
        string name = type.IsString ? type.AsString() : attribute ?? source.Options.DefaultType;
        Add(new GraphMlEdge(name, new ElementId(start, 0), new ElementId(end, 0), [.. properties], place), final: false);
    }

    private void Add(GraphMlEdge edge, bool final)
    {
        int start = _ids.Find(edge.Start), end = _ids.Find(edge.End);
        if (start >= 0 && end >= 0)
            sink.Add(new RelationshipElement(edge.Type, start, end, edge.Properties, edge.Place.Line));
        else if (final)
            throw At(edge.Place, FormatErrors.DanglingEnd(start < 0 ? edge.Start : edge.End, _ids.Texts));
        else
            _waiting.Add(edge);
    }

    /// <summary>The properties of the element at which the reader stands, with the data of one key apart.</summary>
    private List<PropertyElement> ReadData(
        XmlReader xml, Func<string, GraphMlKey?> find, IEnumerable<GraphMlKey> all, GraphMlKey? apart, out Value value)
    {
        Dictionary<string, Value> found = new(StringComparer.Ordinal);
        foreach (string child in Children(xml))
        {
            if (child is "graph")
                throw At(GraphMlPlace.Of(xml), FormatErrors.NestedGraph);
            if (child != "data")
            {
                xml.Skip();
                continue;
            }

            GraphMlPlace place = GraphMlPlace.Of(xml);
            string id = Attribute(xml, "key", "data");
            GraphMlKey key = find(id) ?? throw At(place, FormatErrors.UnknownKey(id, all.Select(k => k.Id)));
            if (key.Name is null)
                xml.Skip();
            else if (!found.TryAdd(key.Id, ReadValue(xml, key)))
                throw At(place, FormatErrors.RepeatedProperty(key.Name));
        }

        value = apart is null ? Value.Null : found.GetValueOrDefault(apart.Id, apart.Default);
        List<PropertyElement> properties = [];
        foreach (GraphMlKey key in all)
        {
            if (key != apart && found.GetValueOrDefault(key.Id, key.Default) is { IsNull: false } given)
                properties.Add(new PropertyElement(key.Name!, given));
        }

        return properties;
    }

    private Value ReadValue(XmlReader xml, GraphMlKey key)
    {
        GraphMlPlace place = GraphMlPlace.Of(xml);
        try
        {
            return key.Read(xml.ReadElementContentAsString());
        }
        catch (GraphFormatException error) when (error.FileName is null)
        {
            throw At(place, error.Reason);
        }
    }

    /// <summary>The names of the children of the element at which the reader stands; it is left behind the element.</summary>
    /// <remarks>Whoever gets a name reads the child or skips it.</remarks>
    private IEnumerable<string> Children(XmlReader xml)
    {
        bool isEmpty = xml.IsEmptyElement;
        xml.Read();
        while (!isEmpty)
        {
            xml.MoveToContent();
            if (xml.NodeType == XmlNodeType.EndElement)
            {
                xml.Read();
                yield break;
            }

            if (xml.NodeType == XmlNodeType.Element)
                yield return xml.LocalName;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                throw At(GraphMlPlace.Of(xml), FormatErrors.TextBetween);
            else if (!xml.Read())
                yield break;
        }
    }

    private string Attribute(XmlReader xml, string name, string element) =>
        xml.GetAttribute(name) ?? throw At(GraphMlPlace.Of(xml), FormatErrors.MissingAttribute(element, name));

    private GraphFormatException At(GraphMlPlace place, string reason) => new(reason, source.Path, place.Line, place.Column);
}
