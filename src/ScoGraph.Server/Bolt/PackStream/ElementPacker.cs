using ScoGraph.Model.Values;
using ScoGraph.Server.Wording;

namespace ScoGraph.Server.Bolt.PackStream;

/// <summary>Writes nodes, relationships and paths.</summary>
internal sealed class ElementPacker(PackWriter pack, IElementContents elements)
{
    /// <summary>What properties are written with.</summary>
    public delegate void MapWriter(ReadOnlySpan<string> keys, ReadOnlySpan<Value> values);

    public void Node(int node, MapWriter properties)
    {
        pack.StructureHeader(StructureTags.Node, 4);
        pack.Integer(node);
        IReadOnlyList<string> labels = elements.Labels(node);
        pack.ListHeader(labels.Count);
        foreach (string label in labels)
            pack.String(label);
        (string[] keys, Value[] values) = elements.NodeProperties(node);
        properties(keys, values);
        pack.String(ElementIds.OfNode(node));
    }

    public void Relationship(int relationship, MapWriter properties)
    {
        (_, long start, long end) = elements.Ids(relationship);
        pack.StructureHeader(StructureTags.Relationship, 8);
        pack.Integer(relationship);
        pack.Integer(start);
        pack.Integer(end);
        Content(relationship, properties);
        pack.String(ElementIds.OfNode(start));
        pack.String(ElementIds.OfNode(end));
    }

    /// <summary>A path: its nodes and relationships, each once, and its steps, which name them by number.</summary>
    public void Path(PathValue path, MapWriter properties)
    {
        OrderedDictionary<int, int> nodes = [], relationships = [];
        foreach (int node in path.Nodes)
            nodes.TryAdd(node, nodes.Count);
        foreach (int relationship in path.Relationships)
            relationships.TryAdd(relationship, relationships.Count);
        pack.StructureHeader(StructureTags.Path, 3);
        pack.ListHeader(nodes.Count);
        foreach (int node in nodes.Keys)
            Node(node, properties);
        pack.ListHeader(relationships.Count);
        foreach (int relationship in relationships.Keys)
        {
            pack.StructureHeader(StructureTags.UnboundRelationship, 4);
            pack.Integer(relationship);
            Content(relationship, properties);
        }

        pack.ListHeader(2 * path.Relationships.Length);
        for (int i = 0; i < path.Relationships.Length; i++)
        {
            // From 1, below 0 where the path walks against the direction.
            int number = relationships[path.Relationships[i]] + 1;
            pack.Integer(elements.StartsAt(path.Relationships[i], path.Nodes[i]) ? number : -number);
            pack.Integer(nodes[path.Nodes[i + 1]]);
        }
    }

    private void Content(int relationship, MapWriter properties)
    {
        pack.String(elements.Type(relationship));
        (string[] keys, Value[] values) = elements.RelationshipProperties(relationship);
        properties(keys, values);
        pack.String(ElementIds.OfRelationship(relationship));
    }
}
