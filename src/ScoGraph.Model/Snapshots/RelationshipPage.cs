namespace ScoGraph.Model.Snapshots;

/// <summary>Three parallel arrays of <see cref="RelationshipTable.PageSize"/> entries.</summary>
internal sealed record RelationshipPage(TypeId[] Types, NodeId[] Starts, NodeId[] Ends)
{
    /// <summary>A page in which nothing was written yet.</summary>
    public static RelationshipPage Create() =>
        new(new TypeId[RelationshipTable.PageSize], new NodeId[RelationshipTable.PageSize], new NodeId[RelationshipTable.PageSize]);
}
