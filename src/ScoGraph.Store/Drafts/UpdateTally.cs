namespace ScoGraph.Store;

/// <summary>The net changes of a statement so far. What an element had that is deleted, or gets and loses again, does not count.</summary>
internal struct UpdateTally
{
    public long NodesCreated;
    public long NodesDeleted;
    public long RelationshipsCreated;
    public long RelationshipsDeleted;
    public long PropertiesSet;
    public long LabelsAdded;
    public long LabelsRemoved;

    public readonly UpdateCounts ToCounts() => new()
    {
        NodesCreated = NodesCreated,
        NodesDeleted = NodesDeleted,
        RelationshipsCreated = RelationshipsCreated,
        RelationshipsDeleted = RelationshipsDeleted,
        PropertiesSet = PropertiesSet,
        LabelsAdded = LabelsAdded,
        LabelsRemoved = LabelsRemoved,
    };
}
