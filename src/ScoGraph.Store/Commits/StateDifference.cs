using ScoGraph.Model.Elements;
using ScoGraph.Model.Schema;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Store;

/// <summary>
/// What changed between two states of one store. They share the pages that nobody wrote to, so only pages that are not the same object
/// are looked into; nothing is noted while a transaction writes.
/// </summary>
internal static class StateDifference
{
    public static GraphChanges Between(MemorySnapshot before, MemorySnapshot after) => new()
    {
        Nodes = Nodes(before, after),
        Relationships = Relationships(before, after),
        Schema = GraphCatalog.Changes(before.Catalog, after.Catalog),
    };

    /// <summary>The nodes that differ, by id.</summary>
    public static List<NodeChange> Nodes(MemorySnapshot before, MemorySnapshot after)
    {
        ElementDifference difference = new(after.PropertyKeys);
        difference.Compare(before.Content.Nodes, after.Content.Nodes);
        difference.Compare(before.Content.LabelSets, after.Content.LabelSets);
        difference.Compare(before.Content.NodeColumns, after.Content.NodeColumns);
        List<NodeChange> changes = [];
        foreach (NodeId node in difference.Ids())
        {
            if (KindOf(before.Content.Nodes, after.Content.Nodes, node) is not { } kind)
                continue;
            changes.Add(new NodeChange
            {
                Id = node,
                Kind = kind,
                LabelsBefore = ElementContents.Labels(node, before),
                LabelsAfter = ElementContents.Labels(node, after),
                Properties = difference.PropertiesOf(node),
            });
        }

        return changes;
    }

    /// <summary>The relationships that differ, by id.</summary>
    public static List<RelationshipChange> Relationships(MemorySnapshot before, MemorySnapshot after)
    {
        ElementDifference difference = new(after.PropertyKeys);
        difference.Compare(before.Relationships.Live, after.Relationships.Live);
        difference.Compare(before.Content.RelationshipColumns, after.Content.RelationshipColumns);
        List<RelationshipChange> changes = [];
        foreach (RelationshipId relationship in difference.Ids())
        {
            if (KindOf(before.Relationships.Live, after.Relationships.Live, relationship) is not { } kind)
                continue;
            RelationshipTable table = (kind == ChangeKind.Deleted ? before : after).Relationships;
            changes.Add(new RelationshipChange
            {
                Id = relationship,
                Kind = kind,
                Type = after.RelationshipTypes[table.Type(relationship)],
                StartNodeId = table.Start(relationship),
                EndNodeId = table.End(relationship),
                Properties = difference.PropertiesOf(relationship),
            });
        }

        return changes;
    }

    private static ChangeKind? KindOf(IdSet before, IdSet after, int id) => (before.Contains(id), after.Contains(id)) switch
    {
        (false, true) => ChangeKind.Created,
        (true, true) => ChangeKind.Changed,
        (true, false) => ChangeKind.Deleted,
        _ => null,
    };
}
