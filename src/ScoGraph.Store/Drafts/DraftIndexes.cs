using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>
/// The indexes that a statement asked for while it writes: each starts from that of the state before and follows the writes, which are
/// noted as they come and worked in at the next question.
/// </summary>
internal sealed class DraftIndexes(MemorySnapshot before, DraftContent draft)
{
    private readonly List<Followed> _followed = [];

    private IndexPool Pool => before.Indexes.Pool;

    public void NoteNode(int node)
    {
        foreach (Followed index in _followed)
            index.Pending.Add(node);
    }

    public void NoteProperty(int node, int key)
    {
        foreach (Followed index in _followed)
        {
            if (index.Name.Key == key)
                index.Pending.Add(node);
        }
    }

    public void NoteLabel(int node, int label)
    {
        foreach (Followed index in _followed)
        {
            if (index.Name.Label == label)
                index.Pending.Add(node);
        }
    }

    public bool TryFind(IndexName name, in Value value, out ReadOnlyMemory<int> nodes)
    {
        nodes = default;
        if (draft.NodesWith(name.Key) == 0)
            return true;
        if (draft.CountNodes(name.Label) < StateIndexes.SmallestIndexed || !IndexKey.IsKnown(value.Kind))
            return false;
        if (IndexKey.TryMake(value, out IndexKey key))
            nodes = Get(name).Find(key);
        return true;
    }

    /// <summary>The indexes for the state that the draft became.</summary>
    public StateIndexes Freeze(GraphContent content)
    {
        if (_followed.Count == 0)
            return new StateIndexes(Pool, before.Indexes.Entries);
        ImmutableDictionary<IndexName, IndexEntry>.Builder entries = before.Indexes.Entries.ToBuilder();
        foreach (Followed index in _followed)
        {
            IdSet members = index.Name.Label == -1 ? content.Nodes : content.NodesByLabel[index.Name.Label];
            if (index.Pending.Count <= index.Index.Tolerance && content.NodeColumns[index.Name.Key] is { } column)
                entries[index.Name] = new IndexEntry(Update(index), new IndexedState(members, column, content.Tables.NextVersion()));
        }

        return new StateIndexes(Pool, entries.ToImmutable());
    }

    // Both below are reached only where some node has the property, so there is a column.
    private PropertyIndex Get(IndexName name)
    {
        foreach (Followed index in _followed)
        {
            if (index.Name == name)
                return Update(index);
        }

        Followed made = new(name, Start(name));
        _followed.Add(made);
        return made.Index;
    }

    /// <summary>The index of the state before, with all that this statement has changed so far.</summary>
    private PropertyIndex Start(IndexName name)
    {
        IdSet members = before.GetNodes(name.Label);
        PropertyColumn? column = before.GetNodeColumn(name.Key);
        (IdSet Members, PropertyColumn Column) now = (draft.GetNodes(name.Label), draft.GetNodeColumn(name.Key)!);
        if (column is null || members.Count < StateIndexes.SmallestIndexed)
            return Pool.Build(now.Members, now.Column);
        List<(int Node, Value Value)> changes = IndexDifference.Between((members, column), now);
        PropertyIndex index = before.Indexes.Get(name, new IndexedState(members, column, before.Version));
        return changes.Count > index.Tolerance
            ? Pool.Build(now.Members, now.Column)
            : index.With(CollectionsMarshal.AsSpan(changes));
    }

    private PropertyIndex Update(Followed index)
    {
        if (index.Pending.Count == 0)
            return index.Index;
        if (index.Pending.Count <= index.Index.Tolerance)
            index.Index = index.Index.With(Changes(index));
        bool follows = index.Pending.Count <= index.Index.Tolerance && !index.Index.IsWorn;
        index.Pending.Clear();
        if (!follows)
            index.Index = Pool.Build(draft.GetNodes(index.Name.Label), draft.GetNodeColumn(index.Name.Key)!);
        return index.Index;
    }

    private (int Node, Value Value)[] Changes(Followed index)
    {
        (int Node, Value Value)[] changes = new (int Node, Value Value)[index.Pending.Count];
        for (int i = 0; i < changes.Length; i++)
        {
            int node = index.Pending[i];
            changes[i] = (node, draft.HasLabel(node, index.Name.Label) ? draft.GetNodeProperty(node, index.Name.Key) : default);
        }

        return changes;
    }

    private sealed class Followed(IndexName name, PropertyIndex index)
    {
        public IndexName Name { get; } = name;

        public PropertyIndex Index { get; set; } = index;

        public List<int> Pending { get; } = [];
    }
}
