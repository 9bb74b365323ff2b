using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Attributes;
using ScoGraph.Formats.Json.Trees;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.NodeLink;

/// <summary>
/// Reads the elements of Cytoscape.js, in two lists or in one, in which those with a <c>source</c> are edges. What an element is on a
/// screen (<c>selected</c>, <c>grabbable</c>, …) is passed over; its <c>position</c> and <c>classes</c> are kept.
/// </summary>
internal sealed class CytoscapeReader(WholeJson json, ImportSource source, IElementSink sink)
{
    private const string Data = "data", Source = "source", Target = "target", Id = "id";

    private static readonly string[] Kept = ["position", "classes"];

    private readonly JsonAttributes _attributes = new(json);
    private readonly AttributeElements _elements = new(source, sink);

    /// <exception cref="GraphFormatException">An element is wrong; the sink is not completed.</exception>
    public void Read(JsonTree elements)
    {
        if (!elements.IsArray && !elements.IsObject)
            throw json.Expected("the elements (a list, or an object with 'nodes' and 'edges')", elements);
        IEnumerable<JsonTree> lists = elements.IsArray ? [elements] : elements.Members.Select(member => member.Value);
        foreach (JsonTree list in lists)
        {
            if (!list.IsArray)
                throw json.Expected("a list of elements", list);
            foreach (JsonTree element in list.Items)
                ReadElement(element);
        }

        _elements.Complete();
    }

    private void ReadElement(JsonTree element)
    {
        if (element[Data] is not { IsObject: true } data)
            throw element.IsObject && element[Data] is null
                ? json.Fail(element.Offset, FormatErrors.MissingMember("An element", Data))
                : json.Expected("an element (an object with the object 'data')", element[Data] ?? element);
        string[] leftOut = [.. element.Members.Select(member => member.Name).Where(name => name != Data && !Kept.Contains(name))];
        AttributeMap attributes = _attributes.Read(element, leftOut, Data);
        if (data[Source] is null && data[Target] is null)
        {
            JsonTree given = data[Id] ?? throw json.Fail(data.Offset, FormatErrors.MissingMember("The data of a node", Id));
            (ElementId id, Value kept) = _attributes.ReadId(given);
            attributes.Remove(Id);
            _elements.Add(new AttributeNode(AsText(id), attributes, json.PlaceOf(element.Offset)) { KeptId = kept });
            return;
        }

        ElementId start = EndOf(data, Source), end = EndOf(data, Target);
        attributes.Remove(Source);
        attributes.Remove(Target);
        _elements.Add(new AttributeEdge(start, end, attributes, json.PlaceOf(element.Offset)));
    }

    private ElementId EndOf(JsonTree data, string name) => AsText(
        _attributes.ReadId(data[name] ?? throw json.Fail(data.Offset, FormatErrors.MissingMember("The data of an edge", name))).Id);

    /// <summary>Ids are texts to Cytoscape.js: 1 and "1" are one node.</summary>
    private static ElementId AsText(ElementId id) => id.Text is null ? new ElementId(id.ToString(), 0) : id;
}
