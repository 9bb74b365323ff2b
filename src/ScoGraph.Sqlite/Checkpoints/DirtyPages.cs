using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>Which groups of pages differ from those in the file, told by the records of the commits since.</summary>
internal sealed class DirtyPages
{
    private readonly Dictionary<PartKey, HashSet<int>> _groups = [];
    private readonly HashSet<(PartKey Adjacency, NodeId Node)> _ends = [];

    public bool IsEmpty => _groups.Count == 0;

    /// <summary>The parts with dirty groups.</summary>
    public IEnumerable<KeyValuePair<PartKey, HashSet<int>>> Parts => _groups;

    /// <summary>The dirty groups of a part.</summary>
    public IReadOnlyCollection<int> Of(PartKey key) => _groups.TryGetValue(key, out HashSet<int>? groups) ? groups : [];

    /// <summary>The nodes of an adjacency whose neighbours changed.</summary>
    public IEnumerable<NodeId> Ends(PartKey adjacency) => _ends.Where(end => end.Adjacency == adjacency).Select(end => end.Node);

    public void Note(GraphChanges changes, StoreTables tables)
    {
        foreach (NodeChange change in changes.Nodes)
            Note(change, tables);
        foreach (RelationshipChange change in changes.Relationships)
            Note(change, tables);
    }

    /// <summary>Takes over what another knows.</summary>
    public void Add(DirtyPages other)
    {
        foreach ((PartKey key, HashSet<int> groups) in other._groups)
        {
            if (_groups.TryGetValue(key, out HashSet<int>? mine))
                mine.UnionWith(groups);
            else
                _groups.Add(key, groups);
        }

        _ends.UnionWith(other._ends);
    }

    private void Note(NodeChange change, StoreTables tables)
    {
        int node = (int)change.Id;
        if (change.Kind != ChangeKind.Changed)
            Note(new PartKey(PageKind.Nodes), node >> IdSet.PageBits);
        if (change.Kind != ChangeKind.Changed || !change.LabelsBefore.SequenceEqual(change.LabelsAfter))
        {
            if (change.LabelsBefore.Count + change.LabelsAfter.Count > 0)
                Note(new PartKey(PageKind.LabelSets), node >> NodeLabels.PageBits);
            NoteMembers(change.LabelsBefore, node, tables);
            NoteMembers(change.LabelsAfter, node, tables);
        }

        Note(PageKind.NodeColumn, change.Properties, node, tables);
    }

    private void NoteMembers(IReadOnlyList<string> labels, int node, StoreTables tables)
    {
        for (int i = 0; i < labels.Count; i++)
            Note(new PartKey(PageKind.Members, tables.Labels.Find(labels[i])), node >> IdSet.PageBits);
    }

    private void Note(RelationshipChange change, StoreTables tables)
    {
        int relationship = (int)change.Id;
        Note(PageKind.RelationshipColumn, change.Properties, relationship, tables);
        if (change.Kind == ChangeKind.Changed)
            return;
        Note(new PartKey(PageKind.LiveRelationships), relationship >> IdSet.PageBits);
        Note(new PartKey(PageKind.Relationships), relationship >> RelationshipTable.PageBits);
        TypeId type = tables.RelationshipTypes.Find(change.Type);
        NoteEnd(new PartKey(PageKind.Outgoing, type), (int)change.StartNodeId);
        NoteEnd(new PartKey(PageKind.Incoming, type), (int)change.EndNodeId);
    }

    private void Note(PageKind column, IReadOnlyList<PropertyChange> properties, int element, StoreTables tables)
    {
        for (int i = 0; i < properties.Count; i++)
            Note(new PartKey(column, tables.PropertyKeys.Find(properties[i].Key)), element >> PropertyColumn.PageBits);
    }

    private void NoteEnd(PartKey adjacency, NodeId node)
    {
        Note(adjacency, node >> Adjacency.PageBits);
        _ends.Add((adjacency, node));
    }

    private void Note(PartKey key, int page)
    {
        if (!_groups.TryGetValue(key, out HashSet<int>? groups))
            _groups.Add(key, groups = []);
        groups.Add(page >> key.GroupBits);
    }
}
