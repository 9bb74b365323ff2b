using System.Xml;
using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Scanning;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.GraphMl;

/// <summary>
/// Reads GraphML (Brandes, Eiglsperger, Herman, Himsolt and Marshall, 2001) in one pass. Edges that come before their nodes wait. An edge
/// without direction goes from its source to its target. A node's id is kept as a property. Ports, descriptions and drawings are passed
/// over, but for their labels; nested graphs and hyperedges have no counterpart and are errors.
/// </summary>
internal sealed class GraphMlReader(ImportSource source, IElementSink sink)
{
    private const string IdProperty = "id", LabelProperty = "label";

    private readonly GraphMlKeys _keys = new();
    private readonly NodeIdTable _ids = new();
    private readonly List<GraphMlEdge> _waiting = [];
    private bool _keepsIds;
    private int _nodes;

    /// <exception cref="GraphFormatException">The file is wrong; the sink is not completed.</exception>
    public static void Read(ImportSource source, IElementSink sink)
    {
        GraphMlReader reader = new(source, sink);
        ImportXml.Read(source, reader.ReadDocument);
        foreach (GraphMlEdge edge in reader._waiting)
            reader.Add(edge, final: true);
        sink.Complete();
    }

    private void ReadDocument(XmlReader xml)
    {
        xml.MoveToContent();
        if (xml.LocalName != "graphml")
            throw At(ImportXml.PlaceOf(xml), FormatErrors.NotGraphMl(xml.LocalName));
        bool any = false;
        foreach (string child in ImportXml.Children(xml, source))
        {
            if (child == "key")
                ReadKey(xml);
            else if (child == "graph" && any)
                throw At(ImportXml.PlaceOf(xml), FormatErrors.SecondGraph);
            else if (child == "graph")
                any = ReadGraph(xml);
            else
                xml.Skip();
        }
    }

    private bool ReadGraph(XmlReader xml)
    {
        // Canonical ids are n0, n1, … by the number of the node, so they tell nothing.
        _keepsIds = xml.GetAttribute("parse.nodeids") != "canonical" && _keys.NodeKeys.All(key => key.Name != IdProperty);
        foreach (string child in ImportXml.Children(xml, source))
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
                    throw At(ImportXml.PlaceOf(xml), FormatErrors.Hyperedge);
                default:
                    xml.Skip();
                    break;
            }
        }

        return true;
    }

    private void ReadKey(XmlReader xml)
    {
        TextPlace place = ImportXml.PlaceOf(xml);
        string id = Attribute(xml, "id", "key"), domain = xml.GetAttribute("for") ?? "all";
        string type = xml.GetAttribute("attr.type")?.ToLowerInvariant() ?? GraphMlKey.Text;
        if (!GraphMlKey.Types.Contains(type))
        {
            source.Warn(FormatErrors.UnknownAttributeType(type, GraphMlKey.Types), source.Path, place.Line, place.Column);
            type = GraphMlKey.Text;
        }

        bool isDrawing = xml.GetAttribute("yfiles.type") is not null;
        GraphMlKey key = new(id, xml.GetAttribute("attr.name") ?? (isDrawing ? null : id), type);
        foreach (string child in ImportXml.Children(xml, source))
        {
            if (child == "default")
                key = key with { Default = ReadValue(xml, key, out _) };
            else
                xml.Skip();
        }

        if (!_keys.TryAdd(key, domain))
            throw At(place, FormatErrors.RepeatedKey(id));
    }

    private void ReadNode(XmlReader xml)
    {
        TextPlace place = ImportXml.PlaceOf(xml);
        ElementId id = new(Attribute(xml, "id", "node"), 0);
        if (_ids.LineOf(id) is var line and > 0)
            throw At(place, FormatErrors.RepeatedId(id, line));
        string? attribute = xml.GetAttribute("labels");
        GraphMlKey? labels = _keys.Labels;
        List<PropertyElement> properties = ReadData(xml, _keys.OfNode, _keys.NodeKeys, labels, out Value given, out string? drawn);
        string[] names = given.IsString ? GraphMlKeys.LabelsOf(labels!, given.AsString()) : GraphMlKeys.SplitLabels(attribute ?? "");
        if (drawn is not null)
            AddMissing(properties, LabelProperty, drawn);
        if (_keepsIds)
            properties.Add(new PropertyElement(IdProperty, Value.FromString(id.Text!)));
        sink.Add(new NodeElement(id, names, [.. properties], place.Line));
        _ids.Add(id, _nodes++, place.Line);
    }

    private void ReadEdge(XmlReader xml)
    {
        TextPlace place = ImportXml.PlaceOf(xml);
        string start = Attribute(xml, "source", "edge"), end = Attribute(xml, "target", "edge");
        string? attribute = xml.GetAttribute("label");
        List<PropertyElement> properties = ReadData(xml, _keys.OfEdge, _keys.EdgeKeys, _keys.Type, out Value given, out string? drawn);
        string? type = given.IsString && !string.IsNullOrWhiteSpace(given.AsString()) ? given.AsString() : attribute;
        if (type is not null && drawn is not null)
            AddMissing(properties, LabelProperty, drawn);
        string name = type ?? drawn ?? source.Options.DefaultType;
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

    /// <summary>
    /// The properties of the element at which the reader stands, with the data of one key and the label of its drawing apart.
    /// </summary>
    private List<PropertyElement> ReadData(
        XmlReader xml, Func<string, GraphMlKey?> find, IEnumerable<GraphMlKey> all, GraphMlKey? apart, out Value value, out string? drawn)
    {
        drawn = null;
        Dictionary<string, Value> found = new(StringComparer.Ordinal);
        foreach (string child in ImportXml.Children(xml, source))
        {
            if (child is "graph")
                throw At(ImportXml.PlaceOf(xml), FormatErrors.NestedGraph);
            if (child != "data")
            {
                xml.Skip();
                continue;
            }

            TextPlace place = ImportXml.PlaceOf(xml);
            string id = Attribute(xml, "key", "data");
            GraphMlKey key = find(id) ?? throw At(place, FormatErrors.UnknownKey(id, all.Select(k => k.Id)));
            Value read = ReadValue(xml, key, out string? label);
            drawn ??= label;
            if (!read.IsNull && !found.TryAdd(key.Id, read))
                throw At(place, FormatErrors.RepeatedProperty(key.Name!));
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

    /// <summary>The value of the element at which the reader stands; null where it is none, as drawings are.</summary>
    private Value ReadValue(XmlReader xml, GraphMlKey key, out string? label)
    {
        TextPlace place = ImportXml.PlaceOf(xml);
        GraphMlContent content = GraphMlContent.Read(xml);
        label = content.Label;
        if (content.IsStructured || key.Name is null || key.IsAbsent(content.Text))
            return Value.Null;
        try
        {
            return key.Read(content.Text);
        }
        catch (GraphFormatException error) when (error.FileName is null)
        {
            throw At(place, error.Reason);
        }
    }

    private static void AddMissing(List<PropertyElement> properties, string key, string text)
    {
        if (properties.TrueForAll(property => property.Key != key))
            properties.Add(new PropertyElement(key, Value.FromString(text)));
    }

    private string Attribute(XmlReader xml, string name, string element) =>
        xml.GetAttribute(name) ?? throw At(ImportXml.PlaceOf(xml), FormatErrors.MissingAttribute(element, name));

    private GraphFormatException At(TextPlace place, string reason) => new(reason, source.Path, place.Line, place.Column);
}
