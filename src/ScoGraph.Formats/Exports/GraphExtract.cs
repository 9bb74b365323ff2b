using ScoGraph.Formats.Json.Writing;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Exports;

/// <summary>
/// What an export writes: the elements of a state, or those of some rows. Nodes stand in the order of the JSON document; relationships by
/// start, type, end, and then as they stand in the graph.
/// </summary>
internal sealed class GraphExtract
{
    private readonly IGraphSnapshot _graph;
    private readonly NodeOrder _order;
    private readonly int[] _nodes;
    private readonly int[] _relationships;
    private readonly Dictionary<int, int> _numbers = [];

    private GraphExtract(IGraphSnapshot graph, NodeOrder order, int[] nodes, IEnumerable<int> relationships)
    {
        _graph = graph;
        _order = order;
        _nodes = nodes;
        for (int i = 0; i < nodes.Length; i++)
            _numbers[nodes[i]] = i;
        RelationshipTable table = graph.Relationships;
        _relationships = [.. relationships
            .OrderBy(r => _numbers[table.Start(r)]).ThenBy(r => graph.RelationshipTypes[table.Type(r)], StringComparer.Ordinal)
            .ThenBy(r => _numbers[table.End(r)]).ThenBy(r => r)];
    }

    /// <summary>The state, where all of it is written.</summary>
    public IGraphSnapshot? Whole { get; private init; }

    /// <summary>The property whose values are the nodes' names, or null where they are numbers.</summary>
    public string? IdProperty => _order.ByKey ? Json.JsonNames.Key : null;

    public IEnumerable<ExportNode> Nodes => _nodes.Select(Node);

    public IEnumerable<ExportRelationship> Relationships => _relationships.Select((relationship, number) => new ExportRelationship(
        number, ElementContents.Type(relationship, _graph), Id(_graph.Relationships.Start(relationship)),
        Id(_graph.Relationships.End(relationship)), ElementContents.RelationshipProperties(relationship, _graph)));

    /// <summary>Every node and relationship.</summary>
    public static GraphExtract All(IGraphSnapshot graph)
    {
        NodeOrder order = NodeOrder.Of(graph, new LabelSets(graph.Labels));
        return new GraphExtract(graph, order, order.Nodes.ToArray(), graph.Relationships.Live.ToArray()) { Whole = graph };
    }

    /// <summary>The elements among values, however deep, each once; a relationship brings its ends.</summary>
    public static GraphExtract Of(IEnumerable<Value[]> rows, IGraphSnapshot graph)
    {
        HashSet<int> nodes = [], relationships = [];
        foreach (Value[] row in rows)
        {
            foreach (Value value in row)
                Collect(value, nodes, relationships);
        }

        RelationshipTable table = graph.Relationships;
        relationships.RemoveWhere(r => !table.Live.Contains(r));
        foreach (int relationship in relationships)
            nodes.UnionWith([table.Start(relationship), table.End(relationship)]);
        NodeOrder order = NodeOrder.Of(graph, new LabelSets(graph.Labels));
        return new GraphExtract(graph, order, [.. order.Nodes.ToArray().Where(nodes.Contains)], relationships);
    }

    private ExportNode Node(int id) =>
        new(Id(id), ElementContents.Labels(id, _graph), ElementContents.NodeProperties(id, _graph));

    private ExportNodeId Id(int id) => new(_numbers[id], _order.Name(id));

    private static void Collect(in Value value, HashSet<int> nodes, HashSet<int> relationships)
    {
        foreach (Value leaf in NestedValues.Leaves(value))
        {
            if (leaf.IsNode)
            {
                nodes.Add(leaf.AsId());
            }
            else if (leaf.IsRelationship)
            {
                relationships.Add(leaf.AsId());
            }
            else if (leaf.Kind == ValueKind.Path)
            {
                nodes.UnionWith(leaf.AsPath().Nodes.ToArray());
                relationships.UnionWith(leaf.AsPath().Relationships.ToArray());
            }
        }
    }
}
