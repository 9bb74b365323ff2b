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
    public long IndexesAdded;
    public long IndexesRemoved;
    public long ConstraintsAdded;
    public long ConstraintsRemoved;

    public void Declared(GraphDeclaration declaration)
    {
        if (declaration is GraphIndex)
            IndexesAdded++;
        else if (declaration is GraphConstraint)
            ConstraintsAdded++;
    }

    public void Dropped(GraphDeclaration declaration)
    {
        if (declaration is GraphIndex)
            IndexesRemoved++;
        else if (declaration is GraphConstraint)
            ConstraintsRemoved++;
    }

    public readonly UpdateCounts ToCounts() => new()
    {
        NodesCreated = NodesCreated,
        NodesDeleted = NodesDeleted,
        RelationshipsCreated = RelationshipsCreated,
        RelationshipsDeleted = RelationshipsDeleted,
        PropertiesSet = PropertiesSet,
        LabelsAdded = LabelsAdded,
        LabelsRemoved = LabelsRemoved,
        IndexesAdded = IndexesAdded,
        IndexesRemoved = IndexesRemoved,
        ConstraintsAdded = ConstraintsAdded,
        ConstraintsRemoved = ConstraintsRemoved,
    };
}
