namespace ScoGraph;

/// <summary>
/// The net changes between two states of a graph: what came and went between them is not in it. An element is in its list once.
/// </summary>
public sealed class GraphChanges
{
    /// <summary>The nodes that were created, changed or deleted, by id.</summary>
    public required IReadOnlyList<NodeChange> Nodes { get; init; }

    /// <summary>The relationships that were created, changed or deleted, by id.</summary>
    public required IReadOnlyList<RelationshipChange> Relationships { get; init; }

    /// <summary>The constraints and indexes that were declared, replaced or dropped, by name.</summary>
    public IReadOnlyList<SchemaChange> Schema { get; init; } = [];
}
