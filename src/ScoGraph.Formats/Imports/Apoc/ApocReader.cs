using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Attributes;
using ScoGraph.Formats.Imports.NodeLink;
using ScoGraph.Formats.Json.Trees;

namespace ScoGraph.Formats.Imports.Apoc;

/// <summary>
/// Reads what APOC's <c>apoc.export.json</c> writes of a Neo4j database: an element a line, or a list of them, or an object with
/// <c>nodes</c> and <c>rels</c>. The database's own ids are not kept.
/// </summary>
internal sealed class ApocReader
{
    private const string Type = "type", Id = "id", Label = "label", Labels = "labels", Properties = "properties";

    private readonly WholeJson _json;
    private readonly JsonAttributes _attributes;
    private readonly AttributeElements _elements;

    private ApocReader(WholeJson json, ImportSource source, IElementSink sink)
    {
        _json = json;
        _attributes = new JsonAttributes(json);
        _elements = new AttributeElements(source, sink);
    }

    /// <exception cref="GraphFormatException">The file is wrong; the sink is not completed.</exception>
    public static void Read(ImportSource source, IElementSink sink)
    {
        WholeJson json = WholeJson.Open(source);
        ApocReader reader = new(json, source, sink);
        new JsonTreeReader(json).Read(reader.ReadRoot);
        reader._elements.Complete();
    }

    private void ReadRoot(JsonTree root)
    {
        if (root.IsArray)
            root.Items.ForEach(ReadElement);
        else if (root["nodes"] is { } nodes && root[Type] is null)
            ReadLists(nodes, root["rels"]);
        else
            ReadElement(root);
    }

    /// <summary>Nodes and relationships in lists, or in objects whose members are called by their ids.</summary>
    private void ReadLists(params JsonTree?[] lists)
    {
        foreach (JsonTree list in lists.OfType<JsonTree>())
        {
            list.Items.ForEach(ReadElement);
            list.Members.ForEach(member => ReadElement(member.Value));
        }
    }

    private void ReadElement(JsonTree element)
    {
        const string expected = "an element (an object with the type \"node\" or \"relationship\")";
        switch (element[Type]?.Text)
        {
            case "node":
                _elements.Add(new AttributeNode(IdOf(element, "A node"), PropertiesOf(element), _json.PlaceOf(element.Offset))
                {
                    Labels = LabelsOf(element),
                });
                break;
            case "relationship":
                JsonTree label = element[Label] ?? throw _json.Fail(element.Offset, FormatErrors.MissingMember("A relationship", Label));
                if (!label.IsString)
                    throw _json.Expected("the relationship's type (a string)", label);
                _elements.Add(new AttributeEdge(
                    EndOf(element, "start"), EndOf(element, "end"), PropertiesOf(element), _json.PlaceOf(element.Offset))
                {
                    Type = label.Text,
                });
                break;
            default:
                throw _json.Expected(expected, element[Type] ?? element);
        }
    }

    private ElementId EndOf(JsonTree relationship, string name) => IdOf(
        relationship[name] ?? throw _json.Fail(relationship.Offset, FormatErrors.MissingMember("A relationship", name)), "An end");

    private ElementId IdOf(JsonTree element, string what) =>
        _attributes.ReadId(element[Id] ?? throw _json.Fail(element.Offset, FormatErrors.MissingMember(what, Id))).Id;

    private string[] LabelsOf(JsonTree node)
    {
        if (node[Labels] is not { } labels)
            return [];
        if (!labels.IsArray || labels.Items.Exists(label => !label.IsString))
            throw _json.Expected("the labels (a list of strings)", labels.Items.Find(label => !label.IsString) ?? labels);
        return [.. labels.Items.Select(label => label.Text).Distinct()];
    }

    private AttributeMap PropertiesOf(JsonTree element)
    {
        if (element[Properties] is not { } properties)
            return new AttributeMap();
        return properties.IsObject ? _attributes.Read(properties, []) : throw _json.Expected("the properties (an object)", properties);
    }
}
