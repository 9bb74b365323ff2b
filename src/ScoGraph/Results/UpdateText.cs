namespace ScoGraph.Results;

/// <summary>Says in words what a query changed.</summary>
internal static class UpdateText
{
    public static string Write(UpdateCounts counts)
    {
        (long Count, string One, string Many, string Done)[] parts =
        [
            (counts.NodesCreated, "node", "nodes", "created"), (counts.NodesDeleted, "node", "nodes", "deleted"),
            (counts.RelationshipsCreated, "relationship", "relationships", "created"),
            (counts.RelationshipsDeleted, "relationship", "relationships", "deleted"),
            (counts.PropertiesSet, "property", "properties", "set"),
            (counts.LabelsAdded, "label", "labels", "added"), (counts.LabelsRemoved, "label", "labels", "removed"),
            (counts.IndexesAdded, "index", "indexes", "added"), (counts.IndexesRemoved, "index", "indexes", "removed"),
            (counts.ConstraintsAdded, "constraint", "constraints", "added"),
            (counts.ConstraintsRemoved, "constraint", "constraints", "removed"),
        ];
        return string.Join(", ", parts.Where(p => p.Count > 0).Select(p => $"{p.Count} {(p.Count == 1 ? p.One : p.Many)} {p.Done}"));
    }
}
