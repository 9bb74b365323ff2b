namespace ScoGraph.Server.Wording;

/// <summary>What a statement changed, under the names that clients know; what is 0 is left out by Bolt.</summary>
internal static class Counters
{
    public static IEnumerable<(string Name, long Count)> Of(UpdateCounts updates) =>
    [
        ("nodes-created", updates.NodesCreated),
        ("nodes-deleted", updates.NodesDeleted),
        ("properties-set", updates.PropertiesSet),
        ("relationships-created", updates.RelationshipsCreated),
        ("relationships-deleted", updates.RelationshipsDeleted),
        ("labels-added", updates.LabelsAdded),
        ("labels-removed", updates.LabelsRemoved),
        ("indexes-added", updates.IndexesAdded),
        ("indexes-removed", updates.IndexesRemoved),
        ("constraints-added", updates.ConstraintsAdded),
        ("constraints-removed", updates.ConstraintsRemoved),
    ];
}
