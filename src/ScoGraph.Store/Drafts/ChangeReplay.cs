namespace ScoGraph.Store;

/// <summary>
/// Applies the records of commits to a draft, forwards or backwards: elements keep the ids that the records name. What a record says is
/// relied upon; one that does not fit the state ends in an error.
/// </summary>
internal static class ChangeReplay
{
    /// <summary>Makes the state after a commit of the state before it.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">The changes do not fit the state.</exception>
    public static void Apply(GraphDraft draft, GraphChanges changes) => Run(draft, changes, forward: true);

    /// <summary>Makes the state before a commit of the state after it.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">The changes do not fit the state.</exception>
    public static void Revert(GraphDraft draft, GraphChanges changes) => Run(draft, changes, forward: false);

    /// <summary>Ends come before what hangs on them, and go after it.</summary>
    private static void Run(GraphDraft draft, GraphChanges changes, bool forward)
    {
        foreach (SchemaChange change in changes.Schema)
            Redeclare(draft, forward ? change.Before : change.After, forward ? change.After : change.Before);
        ChangeKind created = forward ? ChangeKind.Created : ChangeKind.Deleted, deleted = forward ? ChangeKind.Deleted : ChangeKind.Created;
        foreach (RelationshipChange change in changes.Relationships)
        {
            if (change.Kind == deleted)
                draft.DeleteRelationship(Id(change.Id));
        }

        foreach (NodeChange change in changes.Nodes)
        {
            IReadOnlyList<string> before = forward ? change.LabelsBefore : change.LabelsAfter;
            IReadOnlyList<string> after = forward ? change.LabelsAfter : change.LabelsBefore;
            if (change.Kind == created)
                draft.RestoreNode(Id(change.Id), [.. after]);
            else if (change.Kind == ChangeKind.Changed)
                Relabel(draft, Id(change.Id), before, after);
            foreach (PropertyChange property in change.Kind == deleted ? [] : change.Properties)
                draft.SetNodeProperty(Id(change.Id), property.Key, forward ? property.ValueAfter : property.ValueBefore);
        }

        foreach (RelationshipChange change in changes.Relationships)
        {
            if (change.Kind == created)
                draft.RestoreRelationship(Id(change.Id), change.Type, Id(change.StartNodeId), Id(change.EndNodeId));
            foreach (PropertyChange property in change.Kind == deleted ? [] : change.Properties)
                draft.SetRelationshipProperty(Id(change.Id), property.Key, forward ? property.ValueAfter : property.ValueBefore);
        }

        foreach (NodeChange change in changes.Nodes)
        {
            if (change.Kind == deleted)
                draft.DeleteNode(Id(change.Id));
        }
    }

    private static void Redeclare(GraphDraft draft, GraphDeclaration? before, GraphDeclaration? after)
    {
        if (before is not null)
            draft.Drop(before.Name);
        if (after is not null)
            draft.Declare(after);
    }

    private static void Relabel(GraphDraft draft, NodeId node, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        foreach (string label in before.Except(after))
            draft.RemoveLabel(node, label);
        foreach (string label in after.Except(before))
            draft.AddLabel(node, label);
    }

    private static int Id(long id) => checked((int)id);
}
