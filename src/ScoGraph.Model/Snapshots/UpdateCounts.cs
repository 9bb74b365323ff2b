namespace ScoGraph;

/// <summary>What a query changed in its graph.</summary>
public sealed record UpdateCounts
{
    /// <summary>Nothing changed.</summary>
    public static UpdateCounts None { get; } = new();

    /// <summary>Nodes created.</summary>
    public long NodesCreated { get; init; }

    /// <summary>Nodes deleted.</summary>
    public long NodesDeleted { get; init; }

    /// <summary>Relationships created.</summary>
    public long RelationshipsCreated { get; init; }

    /// <summary>Relationships deleted.</summary>
    public long RelationshipsDeleted { get; init; }

    /// <summary>Properties set, changed or removed.</summary>
    public long PropertiesSet { get; init; }

    /// <summary>Labels added to nodes.</summary>
    public long LabelsAdded { get; init; }

    /// <summary>Labels removed from nodes.</summary>
    public long LabelsRemoved { get; init; }

    /// <summary>Whether anything changed.</summary>
    public bool Any => this != None;

    /// <summary>These changes and others.</summary>
    internal UpdateCounts Plus(UpdateCounts others) => others == None ? this : new UpdateCounts
    {
        NodesCreated = NodesCreated + others.NodesCreated,
        NodesDeleted = NodesDeleted + others.NodesDeleted,
        RelationshipsCreated = RelationshipsCreated + others.RelationshipsCreated,
        RelationshipsDeleted = RelationshipsDeleted + others.RelationshipsDeleted,
        PropertiesSet = PropertiesSet + others.PropertiesSet,
        LabelsAdded = LabelsAdded + others.LabelsAdded,
        LabelsRemoved = LabelsRemoved + others.LabelsRemoved,
    };
}
