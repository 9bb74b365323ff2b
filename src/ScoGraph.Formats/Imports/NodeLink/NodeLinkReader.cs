using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Attributes;
using ScoGraph.Formats.Json.Trees;

namespace ScoGraph.Formats.Imports.NodeLink;

/// <summary>
/// Reads a list of nodes and one of links in JSON, as networkx, D3, Graphology and vis.js write them, and hands Cytoscape.js's elements to
/// <see cref="CytoscapeReader"/>. A node is found by its <c>id</c> or <c>key</c>, else by its <c>name</c>, and where a file's nodes have
/// none that is an integer, also by its position from 0.
/// </summary>
internal sealed class NodeLinkReader
{
    private const string Nodes = "nodes", Elements = "elements", Inner = "attributes";

    private static readonly string[] Lists = ["links", "edges"], Ids = ["id", "key"], Starts = ["source", "from"], Ends = ["target", "to"];

    private readonly WholeJson _json;
    private readonly JsonAttributes _attributes;
    private readonly AttributeElements _elements;
    private readonly List<ElementId> _positions = [];
    private bool _hasIntegers;

    private NodeLinkReader(WholeJson json, ImportSource source, IElementSink sink)
    {
        _json = json;
        _attributes = new JsonAttributes(json);
        _elements = new AttributeElements(source, sink);
    }

    /// <exception cref="GraphFormatException">The file is wrong; the sink is not completed.</exception>
    public static void Read(ImportSource source, IElementSink sink)
    {
        WholeJson json = WholeJson.Open(source);
        JsonTree root = new JsonTreeReader(json).ReadOne();
        if (root.IsArray || root[Elements] is not null)
            new CytoscapeReader(json, source, sink).Read(root[Elements] ?? root);
        else
            new NodeLinkReader(json, source, sink).ReadDocument(root);
    }

    private void ReadDocument(JsonTree root)
    {
        if (root[Nodes] is not { IsArray: true } nodes)
            throw _json.Expected("an object with a list 'nodes', or Cytoscape.js's 'elements'", root[Nodes] ?? root);
        foreach (JsonTree node in nodes.Items)
            ReadNode(node);
        JsonTree links = First(root, Lists) ?? throw _json.Fail(root.Offset, FormatErrors.NoLinks);
        if (!links.IsArray)
            throw _json.Expected("a list of links", links);
        foreach (JsonTree link in links.Items)
            ReadLink(link);
        _elements.Complete();
    }

    private void ReadNode(JsonTree node)
    {
        if (!node.IsObject)
            throw _json.Expected("a node (an object)", node);
        AttributeMap attributes = _attributes.Read(node, Ids.Where(name => node[name] == First(node, Ids)).ToArray(), Inner);
        AttributeNode read = new(new ElementId($"#{_positions.Count}", 0), attributes, _json.PlaceOf(node.Offset));
        if (First(node, Ids) is { } given)
        {
            (ElementId id, Model.Values.Value kept) = _attributes.ReadId(given);
            read = read with { Id = id, KeptId = kept };
        }
        else if (node["name"] is { IsString: true } name && !_elements.Has(new ElementId(name.Text, 0)))
        {
            read = read with { Id = new ElementId(name.Text, 0) };
        }

        _hasIntegers |= read.Id.Text is null;
        _positions.Add(read.Id);
        _elements.Add(read);
    }

    private void ReadLink(JsonTree link)
    {
        if (!link.IsObject)
            throw _json.Expected("a link (an object)", link);
        JsonTree start = First(link, Starts) ?? throw _json.Fail(link.Offset, FormatErrors.MissingMember("A link", Starts[0]));
        JsonTree end = First(link, Ends) ?? throw _json.Fail(link.Offset, FormatErrors.MissingMember("A link", Ends[0]));
        string[] ends = [.. Starts.Concat(Ends).Where(name => link[name] == start || link[name] == end)];
        AttributeMap attributes = _attributes.Read(link, ends, Inner);
        _elements.Add(new AttributeEdge(EndOf(start), EndOf(end), attributes, _json.PlaceOf(link.Offset)));
    }

    private ElementId EndOf(JsonTree tree)
    {
        ElementId id = _attributes.ReadId(tree).Id;
        return id.Text is null && !_hasIntegers && id.Number >= 0 && id.Number < _positions.Count ? _positions[(int)id.Number] : id;
    }

    private static JsonTree? First(JsonTree element, string[] names) =>
        names.Select(name => element[name]).FirstOrDefault(member => member is not null);
}
