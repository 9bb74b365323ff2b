namespace ScoGraph;

/// <summary>What happened to a relationship. Type and ends never change.</summary>
public sealed class RelationshipChange
{
    /// <summary>The <see cref="Relationship.Id"/>.</summary>
    public required long Id { get; init; }

    /// <summary>Whether it is new, changed or gone.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The type.</summary>
    public required string Type { get; init; }

    /// <summary>The id of the node that it starts from.</summary>
    public required long StartNodeId { get; init; }

    /// <summary>The id of the node that it ends at.</summary>
    public required long EndNodeId { get; init; }

    /// <summary>The properties that differ, in ordinal order of the keys: all of them where it is new or gone.</summary>
    public required IReadOnlyList<PropertyChange> Properties { get; init; }
}
