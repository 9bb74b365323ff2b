using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Attributes;
using ScoGraph.Formats.Imports.GraphMl;
using ScoGraph.Formats.Imports.Scanning;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Gexf;

/// <summary>
/// Reads GEXF (Gephi), versions 1.1 to 1.3, in one pass. Drawings, spells and edges' ids are passed over; <c>start</c> and <c>end</c> are
/// kept, and of an attribute that changes all values, as a list. What ScoGraph wrote comes back without ids and captions, which it made up.
/// </summary>
internal sealed class GexfReader
{
    private const string Labels = "labels", Type = "type", Label = "label", Creator = "ScoGraph";
    private const int MostLevels = 100;

    private static readonly string[] NodeExtras = ["start", "end", "pid"], EdgeExtras = ["start", "end", "kind"];

    private readonly GexfXml _xml;
    private readonly AttributeElements _elements;
    private readonly Dictionary<string, GexfAttributes> _declared =
        new(StringComparer.Ordinal) { ["node"] = new GexfAttributes(), ["edge"] = new GexfAttributes() };

    private bool _isOurs;

    private GexfReader(GexfXml xml, ImportSource source, IElementSink sink)
    {
        _xml = xml;
        _elements = new AttributeElements(source, sink);
    }

    /// <exception cref="GraphFormatException">The file is wrong; the sink is not completed.</exception>
    public static void Read(ImportSource source, IElementSink sink) =>
        GexfXml.Read(source, xml => new GexfReader(xml, source, sink).ReadDocument());

    private void ReadDocument()
    {
        if (_xml.Root() is var root && root != "gexf")
            throw _xml.Fail(_xml.Place, FormatErrors.NotGexf(root));
        bool any = false;
        foreach (string child in _xml.Children())
        {
            if (child == "meta")
                ReadMeta();
            else if (child == "graph" && any)
                throw _xml.Fail(_xml.Place, FormatErrors.SecondGraph);
            else if (child == "graph")
                any = ReadGraph();
            else
                _xml.Skip();
        }

        _elements.Complete();
    }

    private void ReadMeta()
    {
        foreach (string child in _xml.Children())
        {
            if (child == "creator")
                _isOurs = _xml.Text() == Creator;
            else
                _xml.Skip();
        }
    }

    private bool ReadGraph()
    {
        foreach (string child in _xml.Children())
        {
            switch (child)
            {
                case "attributes" when _declared.TryGetValue(_xml.Attribute("class") ?? "", out GexfAttributes? declared):
                    ReadAttributes(declared);
                    break;
                case "nodes":
                    ReadNodes(1);
                    break;
                case "edges":
                    ReadEdges();
                    break;
                default:
                    _xml.Skip();
                    break;
            }
        }

        return true;
    }

    private void ReadAttributes(GexfAttributes declared)
    {
        foreach (string child in _xml.Children())
        {
            if (child != "attribute")
            {
                _xml.Skip();
                continue;
            }

            TextPlace place = _xml.Place;
            string id = _xml.Required("id"), type = _xml.Attribute(Type) ?? "string";
            if (!GexfAttribute.IsType(type))
                throw _xml.Fail(place, FormatErrors.UnknownGexfType(type, GexfAttribute.Types));
            GexfAttribute attribute = new(id, _xml.Attribute("title") ?? id, type);
            foreach (string part in _xml.Children())
            {
                if (part != "default")
                    _xml.Skip();
                else
                    attribute = attribute with { Default = ReadValue(attribute, _xml.Place, _xml.Text()) };
            }

            if (!declared.TryAdd(attribute))
                throw _xml.Fail(place, FormatErrors.RepeatedKey(id));
        }
    }

    private void ReadNodes(int level)
    {
        foreach (string child in _xml.Children())
        {
            if (child == "node")
                ReadNode(level);
            else
                _xml.Skip();
        }
    }

    private void ReadNode(int level)
    {
        TextPlace place = _xml.Place;
        if (level > MostLevels)
            throw _xml.Fail(place, FormatErrors.TooDeep);
        string id = _xml.Required("id");
        string? label = _isOurs ? null : _xml.Attribute(Label);
        AttributeMap extras = ReadExtras(NodeExtras);
        AttributeMap attributes = ReadContent("node", Labels, level, out Value own);
        if (label is not null && label != id)
            extras.AddIfFree(Label, Value.FromString(label));
        attributes.AddIfFree(extras);
        _elements.Add(new AttributeNode(new ElementId(id, 0), attributes, place)
        {
            KeptId = _isOurs ? Value.Null : Value.FromString(id),
            Labels = own.IsString ? GraphMlKeys.SplitLabels(own.AsString()) : null,
        });
    }

    private void ReadEdges()
    {
        foreach (string child in _xml.Children())
        {
            if (child == "edge")
                ReadEdge();
            else
                _xml.Skip();
        }
    }

    private void ReadEdge()
    {
        TextPlace place = _xml.Place;
        ElementId start = new(_xml.Required("source"), 0), end = new(_xml.Required("target"), 0);
        string? label = _isOurs ? null : _xml.Attribute(Label), weight = _xml.Attribute("weight");
        AttributeMap extras = ReadExtras(EdgeExtras);
        if (weight is not null)
            extras.AddIfFree("weight", TypedText.Float(weight) ?? throw _xml.Fail(place, FormatErrors.BadFloat(weight)));
        if (label is { Length: > 0 })
            extras.AddIfFree(Label, Value.FromString(label));
        AttributeMap attributes = ReadContent("edge", Type, MostLevels, out Value own);
        attributes.AddIfFree(extras);
        _elements.Add(new AttributeEdge(start, end, attributes, place) { Type = own.IsString ? own.AsString() : null });
    }

    private AttributeMap ReadExtras(string[] names)
    {
        AttributeMap attributes = new();
        foreach (string name in names)
        {
            if (_xml.Attribute(name) is { } text)
                attributes.AddIfFree(name, Value.FromString(text));
        }

        return attributes;
    }

    /// <summary>What stands within an element: its attributes, and nodes of a hierarchy.</summary>
    private AttributeMap ReadContent(string kind, string ownName, int level, out Value own)
    {
        TextPlace place = _xml.Place;
        GexfAttributes declared = _declared[kind];
        Dictionary<string, Value> values = new(StringComparer.Ordinal);
        foreach (string child in _xml.Children())
        {
            if (child == "attvalues")
                ReadValues(declared, values);
            else if (child == "nodes")
                ReadNodes(level + 1);
            else
                _xml.Skip();
        }

        AttributeMap attributes = new();
        GexfAttribute? apart = declared.Own(ownName);
        own = apart is null ? Value.Null : values.GetValueOrDefault(apart.Id, apart.Default);
        foreach (GexfAttribute attribute in declared.All)
        {
            Value value = values.GetValueOrDefault(attribute.Id, attribute.Default);
            if (attribute != apart && !attributes.TryAdd(attribute.Title, value, out string? taken))
                throw _xml.Fail(place, FormatErrors.RepeatedProperty(taken));
        }

        return attributes;
    }

    private void ReadValues(GexfAttributes declared, Dictionary<string, Value> values)
    {
        foreach (string child in _xml.Children())
        {
            TextPlace place = _xml.Place;
            if (child == "attvalue")
            {
                string id = _xml.Attribute("for") ?? _xml.Required("id");
                GexfAttribute attribute = declared.Find(id)
                    ?? throw _xml.Fail(place, FormatErrors.UnknownGexfAttribute(id, declared.All.Select(a => a.Id)));
                Value value = ReadValue(attribute, place, _xml.Required("value"));
                values[id] = values.TryGetValue(id, out Value before) ? Append(before, value) : value;
            }

            _xml.Skip();
        }
    }

    private static Value Append(in Value before, in Value value) =>
        before.Kind == ValueKind.List ? Value.FromList([.. before.AsList().Items, value]) : Value.FromList(before, value);

    private Value ReadValue(GexfAttribute attribute, TextPlace place, string text)
    {
        Value value = attribute.Read(text, out string? reason);
        return reason is null ? value : throw _xml.Fail(place, reason);
    }
}
