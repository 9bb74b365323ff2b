using System.Numerics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>Gathers the nodes, or the relationships, that differ between two states, with the properties that do.</summary>
internal sealed class ElementDifference(INameTable keys)
{
    private readonly Dictionary<int, List<PropertyChange>?> _changed = [];

    /// <summary>The elements found so far, ascending.</summary>
    public int[] Ids()
    {
        int[] ids = [.. _changed.Keys];
        Array.Sort(ids);
        return ids;
    }

    /// <summary>The properties that differ, in ordinal order of the keys.</summary>
    public IReadOnlyList<PropertyChange> PropertiesOf(int id)
    {
        if (_changed[id] is not { } changes)
            return [];
        changes.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return changes;
    }

    /// <summary>Notes the ids that one set has and the other has not.</summary>
    public void Compare(IdSet before, IdSet after)
    {
        int pages = Math.Max(before.PageCount, after.PageCount);
        for (int page = 0; (page = IdSet.NextUnshared(before, after, page)) < pages; page++)
        {
            ulong[]? old = before.Page(page), present = after.Page(page);
            for (int word = 0; old != present && word < IdSet.WordsPerPage; word++)
            {
                for (ulong bits = (old?[word] ?? 0) ^ (present?[word] ?? 0); bits != 0; bits &= bits - 1)
                    _changed.TryAdd((page << IdSet.PageBits) + (word << 6) + BitOperations.TrailingZeroCount(bits), null);
            }
        }
    }

    /// <summary>Notes the nodes that have other labels.</summary>
    public void Compare(NodeLabels before, NodeLabels after)
    {
        int pages = Math.Max(before.PageCount, after.PageCount);
        for (int page = 0; (page = NodeLabels.NextUnshared(before, after, page)) < pages; page++)
        {
            int[]? old = before.Page(page), present = after.Page(page);
            ReadOnlySpan<int> sets = old ?? NodeLabelsDraft.NoLabels, others = present ?? NodeLabelsDraft.NoLabels;
            for (int at = 0; at < sets.Length; at++)
            {
                at += sets[at..].CommonPrefixLength(others[at..]);
                if (at < sets.Length)
                    _changed.TryAdd((page << NodeLabels.PageBits) + at, null);
            }
        }
    }

    /// <summary>Notes the properties that differ.</summary>
    public void Compare(ChunkTable<PropertyColumn?> before, ChunkTable<PropertyColumn?> after)
    {
        foreach (KeyId key in ChunkTable<PropertyColumn?>.Unshared(before, after))
        {
            PropertyColumn? old = before[key], present = after[key];
            int pages = Math.Max(old?.PageCount ?? 0, present?.PageCount ?? 0);
            for (int page = 0; (page = PropertyColumn.NextUnshared(old, present, page)) < pages; page++)
                Compare(key, page, old?.Page(page), present?.Page(page));
        }
    }

    private void Compare(KeyId key, int number, ColumnPage? before, ColumnPage? after)
    {
        int at = 0;
        while (ColumnPages.TryFindDifference(before, after, ref at))
        {
            Value was = before?.Get(at) ?? default, value = after?.Get(at) ?? default;
            int id = (number << PropertyColumn.PageBits) + at;
            if (!_changed.TryGetValue(id, out List<PropertyChange>? changes) || changes is null)
                _changed[id] = changes = [];
            changes.Add(new PropertyChange(keys[key], was, value));
            at++;
        }
    }
}
