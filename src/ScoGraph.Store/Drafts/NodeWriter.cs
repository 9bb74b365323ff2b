using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>
/// Writes nodes into a draft: data, counts, indexes and tally together. Callers check that the node lives and the value can be stored.
/// </summary>
internal sealed class NodeWriter(DraftContent content, DraftIndexes indexes)
{
    private readonly List<int> _deleted = [];
    private readonly StoreTables _tables = content.Tables;

    public int Create(ReadOnlySpan<string> labels, ref UpdateTally tally) => Create(content.NodeBound, labels, ref tally);

    /// <summary>Creates a node with an id that no live node has.</summary>
    public int Create(NodeId node, ReadOnlySpan<string> labels, ref UpdateTally tally)
    {
        if (node == int.MaxValue)
            throw StoreErrors.Full("nodes");
        content.NodeBound = Math.Max(content.NodeBound, node + 1);
        content.Nodes.Add(node);
        tally.NodesCreated++;
        int set = LabelSetTable.EmptySet;
        foreach (string label in labels)
            set = _tables.LabelSets.With(set, _tables.Labels.GetOrAdd(label));
        if (set != LabelSetTable.EmptySet)
            content.SetLabelSet(node, set);
        int[] ids = _tables.LabelSets[set];
        foreach (int label in ids)
            content.Label(label).Add(node);
        tally.LabelsAdded += ids.Length;
        indexes.NoteNode(node);
        return node;
    }

    public void SetProperty(int node, string name, in Value value, ref UpdateTally tally)
    {
        int key = value.IsNull ? _tables.PropertyKeys.Find(name) : _tables.PropertyKeys.GetOrAdd(name);
        if (key < 0)
            return;
        Value old = content.GetNodeProperty(node, key);
        if (StoredValues.Same(old, value))
            return;
        Value original = Original(node, key);
        tally.PropertiesSet += (StoredValues.Same(original, value) ? 0 : 1) - (StoredValues.Same(original, old) ? 0 : 1);
        if (value.IsNull)
            content.NodeColumn(key).Remove(node);
        else
            content.NodeColumn(key).Set(node, value);
        if (old.IsNull != value.IsNull)
            content.Counts.ChangeNodeKey(key, value.IsNull ? -1 : 1);
        indexes.NoteProperty(node, key);
    }

    public void AddLabel(int node, string name, ref UpdateTally tally)
    {
        int label = _tables.Labels.GetOrAdd(name), set = content.GetLabelSet(node);
        if (_tables.LabelSets.Has(set, label))
            return;
        content.SetLabelSet(node, _tables.LabelSets.With(set, label));
        content.Label(label).Add(node);
        CountRelationships(node, [label], 1);
        if (_tables.LabelSets.Has(OriginalLabels(node), label))
            tally.LabelsRemoved--;
        else
            tally.LabelsAdded++;
        indexes.NoteLabel(node, label);
    }

    public void RemoveLabel(int node, string name, ref UpdateTally tally)
    {
        int label = _tables.Labels.Find(name), set = content.GetLabelSet(node);
        if (label < 0 || !_tables.LabelSets.Has(set, label))
            return;
        content.SetLabelSet(node, _tables.LabelSets.Without(set, label));
        content.Label(label).Remove(node);
        CountRelationships(node, [label], -1);
        if (_tables.LabelSets.Has(OriginalLabels(node), label))
            tally.LabelsRemoved++;
        else
            tally.LabelsAdded--;
        indexes.NoteLabel(node, label);
    }

    public void Delete(int node, ref UpdateTally tally)
    {
        DeleteLabels(node, ref tally);
        for (int key = 0; key < _tables.PropertyKeys.Count; key++)
            DeleteProperty(node, key, ref tally);
        content.Nodes.Remove(node);
        if (node < content.Before.NodeBound)
            tally.NodesDeleted++;
        else
            tally.NodesCreated--;
        _deleted.Add(node);
        indexes.NoteNode(node);
    }

    /// <exception cref="Model.Diagnostics.ValueException">A deleted node still has relationships.</exception>
    public void RequireNoneConnected()
    {
        foreach (int node in _deleted)
        {
            // Where commits are replayed, one that was deleted may live again.
            if (content.HasNode(node))
                continue;
            int relationships = 0;
            foreach (TypeId type in content.NodeTypes.Of(node))
                relationships += content.GetDegree(node, type, Direction.Outgoing) + content.GetDegree(node, type, Direction.Incoming);
            if (relationships > 0)
                throw StoreErrors.DeleteConnectedNode(node, relationships);
        }
    }

    private Value Original(int node, int key) => content.Before.NodeColumns[key]?.Get(node) ?? default;

    private int OriginalLabels(int node) => content.Before.LabelSets.Get(node);

    private void DeleteLabels(int node, ref UpdateTally tally)
    {
        int set = content.GetLabelSet(node), original = OriginalLabels(node);
        int[] labels = _tables.LabelSets[set];
        CountRelationships(node, labels, -1);
        foreach (int label in labels)
        {
            content.Label(label).Remove(node);
            if (!_tables.LabelSets.Has(original, label))
                tally.LabelsAdded--;
        }

        foreach (int label in _tables.LabelSets[original])
        {
            if (!_tables.LabelSets.Has(set, label))
                tally.LabelsRemoved--;
        }

        if (set != LabelSetTable.EmptySet)
            content.SetLabelSet(node, LabelSetTable.EmptySet);
    }

    private void DeleteProperty(int node, int key, ref UpdateTally tally)
    {
        Value old = content.GetNodeProperty(node, key);
        if (!StoredValues.Same(Original(node, key), old))
            tally.PropertiesSet--;
        if (old.IsNull)
            return;
        content.NodeColumn(key).Remove(node);
        content.Counts.ChangeNodeKey(key, -1);
    }

    /// <summary>Corrects the counts of relationships by label of an end, when a node gains or loses labels.</summary>
    private void CountRelationships(int node, ReadOnlySpan<int> labels, int sign)
    {
        if (labels.IsEmpty)
            return;
        foreach (TypeId type in content.NodeTypes.Of(node))
        {
            int outgoing = content.GetDegree(node, type, Direction.Outgoing), incoming = content.GetDegree(node, type, Direction.Incoming);
            foreach (int label in labels)
            {
                content.Counts.ChangeLabel(type, label, Direction.Outgoing, sign * outgoing);
                content.Counts.ChangeLabel(type, label, Direction.Incoming, sign * incoming);
            }
        }
    }
}
