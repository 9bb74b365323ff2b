using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Commits;

/// <summary>The changes of a commit by table: rows that go, that come, and that change. A node with other labels goes and comes.</summary>
internal sealed class ChangedRows
{
    private readonly MemorySnapshot _before;
    private readonly MemorySnapshot _after;

    public ChangedRows(MemorySnapshot before, MemorySnapshot after, GraphChanges changes)
    {
        (_before, _after) = (before, after);
        foreach (NodeChange change in changes.Nodes)
            Add(change);
        foreach (RelationshipChange change in changes.Relationships)
            Add(change);
    }

    /// <summary>The elements whose rows go.</summary>
    public Dictionary<(bool OfRelationships, int Owner), List<long>> Gone { get; } = [];

    /// <summary>New rows, whole.</summary>
    public Dictionary<(bool OfRelationships, int Owner), RowBatch> New { get; } = [];

    /// <summary>Properties of rows that stay; in each batch the rows change the same properties.</summary>
    public Dictionary<(bool OfRelationships, int Owner, string Keys), RowBatch> Changed { get; } = [];

    private void Add(NodeChange change)
    {
        NodeId node = checked((int)change.Id);
        int was = _before.Content.LabelSets.Get(node), set = _after.Content.LabelSets.Get(node);
        bool moves = change.Kind == ChangeKind.Changed && was != set;
        if (change.Kind == ChangeKind.Deleted || moves)
            Go(false, was, change.Id);
        if (moves)
            Come(false, set, batch => batch.Add(change.Id), ElementContents.NodeProperties(node, _after));
        else if (change.Kind == ChangeKind.Created)
            Come(false, set, batch => batch.Add(change.Id), After(change.Properties));
        else if (change.Kind == ChangeKind.Changed)
            Change(false, set, change.Id, change.Properties);
    }

    private void Add(RelationshipChange change)
    {
        int type = _after.RelationshipTypes.Find(change.Type);
        if (change.Kind == ChangeKind.Deleted)
            Go(true, type, change.Id);
        else if (change.Kind == ChangeKind.Created)
            Come(true, type, batch => batch.Add(change.Id, change.StartNodeId, change.EndNodeId), After(change.Properties));
        else
            Change(true, type, change.Id, change.Properties);
    }

    private void Go(bool ofRelationships, int owner, long id)
    {
        if (!Gone.TryGetValue((ofRelationships, owner), out List<long>? ids))
            Gone.Add((ofRelationships, owner), ids = []);
        ids.Add(id);
    }

    private void Come(bool ofRelationships, int owner, Action<RowBatch> add, IEnumerable<(string Key, Value Value)> properties)
    {
        if (!New.TryGetValue((ofRelationships, owner), out RowBatch? batch))
            New.Add((ofRelationships, owner), batch = new RowBatch(ofRelationships, owner));
        add(batch);
        foreach ((string key, Value value) in properties)
            batch.Set(_after.PropertyKeys.Find(key), value);
    }

    private void Change(bool ofRelationships, int owner, long id, IReadOnlyList<PropertyChange> properties)
    {
        string keys = string.Join(',', properties.Select(property => _after.PropertyKeys.Find(property.Key)).Order());
        if (!Changed.TryGetValue((ofRelationships, owner, keys), out RowBatch? batch))
            Changed.Add((ofRelationships, owner, keys), batch = new RowBatch(ofRelationships, owner));
        batch.Add(id);
        foreach (PropertyChange property in properties)
            batch.Set(_after.PropertyKeys.Find(property.Key), property.ValueAfter);
    }

    private static IEnumerable<(string Key, Value Value)> After(IEnumerable<PropertyChange> properties) =>
        properties.Select(property => (property.Key, property.ValueAfter));
}
