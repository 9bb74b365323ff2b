using ScoGraph.Model.Values;

namespace ScoGraph.Testing.Stores;

/// <summary>A graph that knows a store by the records of its commits alone, as a durable file or a copy elsewhere does.</summary>
internal sealed class FollowingGraph : ICommitListener
{
    private readonly HashSet<long> _nodes = [];
    private readonly HashSet<long> _relationships = [];

    public ReferenceGraph Graph { get; } = new();

    void ICommitListener.Committing(GraphCommit commit)
    {
        foreach (NodeChange change in commit.Changes.Nodes)
            Apply(change);
        foreach (RelationshipChange change in commit.Changes.Relationships)
            Apply(change);
    }

    private void Apply(NodeChange change)
    {
        int id = (int)change.Id;
        if (change.Kind == ChangeKind.Created)
        {
            Assert.True(_nodes.Add(id), "An id was given twice.");
            Graph.Nodes.Add(id, new ReferenceNode([], []));
        }

        ReferenceNode node = Graph.Nodes[id];
        Assert.Equal(node.Labels.Order(StringComparer.Ordinal), change.LabelsBefore);
        node.Labels.Clear();
        node.Labels.UnionWith(change.LabelsAfter);
        Apply(change.Properties, node.Properties);
        if (change.Kind == ChangeKind.Changed)
            Assert.True(change.Properties.Count > 0 || !change.LabelsBefore.SequenceEqual(change.LabelsAfter));
        if (change.Kind != ChangeKind.Deleted)
            return;
        Assert.Empty(node.Labels);
        Assert.Empty(node.Properties);
        Graph.Nodes.Remove(id);
    }

    private void Apply(RelationshipChange change)
    {
        int id = (int)change.Id;
        if (change.Kind == ChangeKind.Created)
        {
            Assert.True(_relationships.Add(id), "An id was given twice.");
            Graph.Relationships.Add(id, new(change.Type, (int)change.StartNodeId, (int)change.EndNodeId, []));
        }

        ReferenceRelationship known = Graph.Relationships[id];
        Assert.Equal((known.Type, known.Start, known.End), (change.Type, (int)change.StartNodeId, (int)change.EndNodeId));
        Apply(change.Properties, known.Properties);
        if (change.Kind != ChangeKind.Deleted)
            return;
        Assert.Empty(known.Properties);
        Graph.Relationships.Remove(id);
    }

    private static void Apply(IReadOnlyList<PropertyChange> changes, Dictionary<string, Value> properties)
    {
        foreach (PropertyChange change in changes)
        {
            Assert.Equal(SnapshotDump.Show(properties.GetValueOrDefault(change.Key)), SnapshotDump.Show(change.ValueBefore));
            ReferenceGraph.Set(properties, change.Key, change.ValueAfter);
        }
    }
}
