using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>
/// Writes relationships into a draft: data, counts and tally together. Callers check that what is named lives and the value can be stored.
/// </summary>
internal sealed class RelationshipWriter(DraftContent content)
{
    private readonly StoreTables _tables = content.Tables;

    public int Create(string name, int start, int end, ref UpdateTally tally) =>
        Create(content.RelationshipBound, name, start, end, ref tally);

    /// <summary>Creates a relationship with an id that no live one has.</summary>
    public int Create(RelationshipId relationship, string name, NodeId start, NodeId end, ref UpdateTally tally)
    {
        if (relationship == int.MaxValue)
            throw StoreErrors.Full("relationships");
        content.RelationshipBound = Math.Max(content.RelationshipBound, relationship + 1);
        int type = _tables.RelationshipTypes.GetOrAdd(name);
        content.RelationshipTable.Add(relationship, type, start, end);
        content.Outgoing(type).Add(new AdjacencyEntry(start, end, relationship));
        content.Incoming(type).Add(new AdjacencyEntry(end, start, relationship));
        content.NodeTypes.Add(start, type);
        content.NodeTypes.Add(end, type);
        Count(type, start, end, 1);
        tally.RelationshipsCreated++;
        return relationship;
    }

    public void SetProperty(int relationship, string name, in Value value, ref UpdateTally tally)
    {
        int key = value.IsNull ? _tables.PropertyKeys.Find(name) : _tables.PropertyKeys.GetOrAdd(name);
        if (key < 0)
            return;
        Value old = content.GetRelationshipProperty(relationship, key);
        if (StoredValues.Same(old, value))
            return;
        Value original = Original(relationship, key);
        tally.PropertiesSet += (StoredValues.Same(original, value) ? 0 : 1) - (StoredValues.Same(original, old) ? 0 : 1);
        if (value.IsNull)
            content.RelationshipColumn(key).Remove(relationship);
        else
            content.RelationshipColumn(key).Set(relationship, value);
        if (old.IsNull != value.IsNull)
            content.Counts.ChangeRelationshipKey(key, value.IsNull ? -1 : 1);
    }

    public void Delete(int relationship, ref UpdateTally tally)
    {
        for (int key = 0; key < _tables.PropertyKeys.Count; key++)
            DeleteProperty(relationship, key, ref tally);
        (int type, int start, int end) = content.RelationshipTable[relationship];
        content.RelationshipTable.Remove(relationship);
        content.Outgoing(type).Remove(new AdjacencyEntry(start, end, relationship));
        content.Incoming(type).Remove(new AdjacencyEntry(end, start, relationship));
        content.NodeTypes.Thin(start, type);
        content.NodeTypes.Thin(end, type);
        Count(type, start, end, -1);
        if (relationship < content.Before.RelationshipBound)
            tally.RelationshipsDeleted++;
        else
            tally.RelationshipsCreated--;
    }

    private Value Original(int relationship, int key) =>
        content.Before.RelationshipColumns[key]?.Get(relationship) ?? default;

    private void DeleteProperty(int relationship, int key, ref UpdateTally tally)
    {
        Value old = content.GetRelationshipProperty(relationship, key);
        if (!StoredValues.Same(Original(relationship, key), old))
            tally.PropertiesSet--;
        if (old.IsNull)
            return;
        content.RelationshipColumn(key).Remove(relationship);
        content.Counts.ChangeRelationshipKey(key, -1);
    }

    /// <summary>A deleted end has no labels any more; its counts went with them.</summary>
    private void Count(int type, int start, int end, int by)
    {
        content.Counts.ChangeType(type, by);
        content.Counts.ChangeLabels(type, _tables.LabelSets[content.GetLabelSet(start)], Direction.Outgoing, by);
        content.Counts.ChangeLabels(type, _tables.LabelSets[content.GetLabelSet(end)], Direction.Incoming, by);
    }
}
