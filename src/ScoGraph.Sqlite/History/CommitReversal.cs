using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.History;

/// <summary>Takes a commit back, where everything that it changed is still as it left it.</summary>
internal static class CommitReversal
{
    /// <exception cref="InvalidOperationException">Something was changed again.</exception>
    public static void Run(StoreTransaction transaction, GraphCommit commit)
    {
        IGraphSnapshot state = transaction.Snapshot;
        foreach (SchemaChange change in commit.Changes.Schema)
            Require(Equals(state.Catalog.Find(change.Name), change.After), $"declaration '{change.Name}'", commit.Number);
        foreach (NodeChange change in commit.Changes.Nodes)
            Require(state, change, commit.Number);
        foreach (RelationshipChange change in commit.Changes.Relationships)
            Require(state, change, commit.Number);
        GraphDraft draft = (GraphDraft)transaction.BeginStatement();
        try
        {
            ChangeReplay.Revert(draft, commit.Changes);
            transaction.Keep(draft);
        }
        catch (ValueException error)
        {
            throw new InvalidOperationException($"The commit {commit.Number} cannot be taken back: {error.Message}", error);
        }
    }

    private static void Require(IGraphSnapshot state, NodeChange change, long commit)
    {
        int node = (int)change.Id;
        Require(state.GetNodes(-1).Contains(node) == (change.Kind != ChangeKind.Deleted), $"node #{node}", commit);
        if (change.Kind == ChangeKind.Deleted)
            return;
        Require(ElementContents.Labels(node, state).SequenceEqual(change.LabelsAfter), $"labels of node #{node}", commit);
        foreach (PropertyChange property in change.Properties)
            Require(state.GetNodeColumn(state.PropertyKeys.Find(property.Key)), node, property, $"node #{node}", commit);
    }

    private static void Require(IGraphSnapshot state, RelationshipChange change, long commit)
    {
        int relationship = (int)change.Id;
        bool lives = state.Relationships.Live.Contains(relationship);
        Require(lives == (change.Kind != ChangeKind.Deleted), $"relationship #{relationship}", commit);
        foreach (PropertyChange property in lives ? change.Properties : [])
        {
            PropertyColumn? column = state.GetRelationshipColumn(state.PropertyKeys.Find(property.Key));
            Require(column, relationship, property, $"relationship #{relationship}", commit);
        }
    }

    private static void Require(PropertyColumn? column, int element, PropertyChange property, string name, long commit)
    {
        Value now = column?.Get(element) ?? default;
        Require(StoredValues.Same(now, property.ValueAfter), $"property '{property.Key}' of {name}", commit);
    }

    private static void Require(bool holds, string what, long commit)
    {
        if (!holds)
            throw new InvalidOperationException($"The commit {commit} cannot be taken back: the {what} was changed again since.");
    }
}
