namespace ScoGraph;

/// <summary>What a query changed in its graph and in what is declared for it.</summary>
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

    /// <summary>Indexes declared.</summary>
    public long IndexesAdded { get; init; }

    /// <summary>Indexes taken back.</summary>
    public long IndexesRemoved { get; init; }

    /// <summary>Constraints declared.</summary>
    public long ConstraintsAdded { get; init; }

    /// <summary>Constraints taken back.</summary>
    public long ConstraintsRemoved { get; init; }

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
        IndexesAdded = IndexesAdded + others.IndexesAdded,
        IndexesRemoved = IndexesRemoved + others.IndexesRemoved,
        ConstraintsAdded = ConstraintsAdded + others.ConstraintsAdded,
        ConstraintsRemoved = ConstraintsRemoved + others.ConstraintsRemoved,
    };

    /// <summary>These changes without those before them: less than nothing where they took back what came before.</summary>
    internal UpdateCounts Minus(UpdateCounts before) => before == None ? this : new UpdateCounts
    {
        NodesCreated = NodesCreated - before.NodesCreated,
        NodesDeleted = NodesDeleted - before.NodesDeleted,
        RelationshipsCreated = RelationshipsCreated - before.RelationshipsCreated,
        RelationshipsDeleted = RelationshipsDeleted - before.RelationshipsDeleted,
        PropertiesSet = PropertiesSet - before.PropertiesSet,
        LabelsAdded = LabelsAdded - before.LabelsAdded,
        LabelsRemoved = LabelsRemoved - before.LabelsRemoved,
        IndexesAdded = IndexesAdded - before.IndexesAdded,
        IndexesRemoved = IndexesRemoved - before.IndexesRemoved,
        ConstraintsAdded = ConstraintsAdded - before.ConstraintsAdded,
        ConstraintsRemoved = ConstraintsRemoved - before.ConstraintsRemoved,
    };
}
