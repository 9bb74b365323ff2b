using ScoGraph.Model.Values;

namespace ScoGraph.Testing.Stores;

/// <summary>The naive graph that the store is held against: dictionaries, copied whole for every statement.</summary>
internal sealed class ReferenceGraph
{
    public SortedDictionary<int, ReferenceNode> Nodes { get; private init; } = [];

    public SortedDictionary<int, ReferenceRelationship> Relationships { get; private init; } = [];

    public ReferenceGraph Copy() => new()
    {
        Nodes = new(Nodes.ToDictionary(n => n.Key, n => new ReferenceNode([.. n.Value.Labels], new(n.Value.Properties)))),
        Relationships = new(Relationships.ToDictionary(r => r.Key, r => r.Value with { Properties = new(r.Value.Properties) })),
    };

    public List<string> Lines() =>
    [
        .. Nodes.Select(n => SnapshotDump.Node(n.Key, n.Value.Labels, n.Value.Properties)),
        .. Relationships.Select(r => SnapshotDump.Relationship(r.Key, r.Value.Type, r.Value.Start, r.Value.End, r.Value.Properties)),
    ];

    public bool HasDangling() => Relationships.Values.Any(r => !Nodes.ContainsKey(r.Start) || !Nodes.ContainsKey(r.End));

    public static void Set(Dictionary<string, Value> properties, string key, in Value value)
    {
        if (value.IsNull)
            properties.Remove(key);
        else
            properties[key] = value;
    }

    /// <summary>What a statement that led from an earlier graph to this one changed, found by comparing the two.</summary>
    public UpdateCounts ChangesSince(ReferenceGraph before)
    {
        var staying = Nodes.Select(n => (After: n.Value, Before: before.Nodes.GetValueOrDefault(n.Key))).ToList();
        return new UpdateCounts
        {
            NodesCreated = Nodes.Keys.Except(before.Nodes.Keys).Count(),
            NodesDeleted = before.Nodes.Keys.Except(Nodes.Keys).Count(),
            RelationshipsCreated = Relationships.Keys.Except(before.Relationships.Keys).Count(),
            RelationshipsDeleted = before.Relationships.Keys.Except(Relationships.Keys).Count(),
            LabelsAdded = staying.Sum(n => n.After.Labels.Except(n.Before?.Labels ?? []).Count()),
            LabelsRemoved = staying.Sum(n => (n.Before?.Labels ?? []).Except(n.After.Labels).Count()),
            PropertiesSet = staying.Sum(n => Different(n.After.Properties, n.Before?.Properties))
                + Relationships.Sum(r => Different(r.Value.Properties, before.Relationships.GetValueOrDefault(r.Key)?.Properties)),
        };
    }

    private static int Different(Dictionary<string, Value> after, Dictionary<string, Value>? before)
    {
        before ??= [];
        return after.Keys.Union(before.Keys)
            .Count(key => SnapshotDump.Show(after.GetValueOrDefault(key)) != SnapshotDump.Show(before.GetValueOrDefault(key)));
    }
}

internal sealed record ReferenceNode(SortedSet<string> Labels, Dictionary<string, Value> Properties);

internal sealed record ReferenceRelationship(string Type, int Start, int End, Dictionary<string, Value> Properties);
