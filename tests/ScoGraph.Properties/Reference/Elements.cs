namespace ScoGraph.Properties.Reference;

/// <summary>A node or relationship of the naive graph: a mutable object with a map.</summary>
internal abstract class Element
{
    public Dictionary<string, object?> Properties { get; } = [];

    public object? this[string key] => Properties.GetValueOrDefault(key);
}

internal sealed class RefNode : Element
{
    public HashSet<string> Labels { get; } = [];
}

internal sealed class RefRelationship(RefNode from, string type, RefNode to) : Element
{
    public RefNode From => from;

    public string Type => type;

    public RefNode To => to;

    public RefNode Other(RefNode node) => ReferenceEquals(node, from) ? to : from;
}

/// <summary>A walk: one node more than relationships.</summary>
internal sealed record RefPath(IReadOnlyList<RefNode> Nodes, IReadOnlyList<RefRelationship> Relationships);

/// <summary>The naive graph: two lists.</summary>
internal sealed class RefGraph
{
    public List<RefNode> Nodes { get; } = [];

    public List<RefRelationship> Relationships { get; } = [];

    public RefNode AddNode(IEnumerable<string> labels, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        RefNode node = new();
        node.Labels.UnionWith(labels);
        Set(node, properties);
        Nodes.Add(node);
        return node;
    }

    public RefRelationship AddRelationship(RefNode from, string type, RefNode to, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        RefRelationship relationship = new(from, type, to);
        Set(relationship, properties);
        Relationships.Add(relationship);
        return relationship;
    }

    private static void Set(Element element, IEnumerable<KeyValuePair<string, object?>> properties)
    {
        foreach ((string key, object? value) in properties)
        {
            if (value is not null)
                element.Properties[key] = value;
        }
    }
}
