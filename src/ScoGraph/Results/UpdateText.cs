namespace ScoGraph.Results;

/// <summary>Says in words what a query changed.</summary>
internal static class UpdateText
{
    public static string Write(UpdateCounts counts)
    {
        (long Count, string What)[] parts =
        [
            (counts.NodesCreated, "nodes created"), (counts.NodesDeleted, "nodes deleted"),
            (counts.RelationshipsCreated, "relationships created"), (counts.RelationshipsDeleted, "relationships deleted"),
            (counts.PropertiesSet, "properties set"), (counts.LabelsAdded, "labels added"), (counts.LabelsRemoved, "labels removed"),
        ];
        return string.Join(", ", parts.Where(p => p.Count > 0).Select(p => $"{p.Count} {p.What}"));
    }
}
