using System.Runtime.InteropServices;

namespace ScoGraph.Store;

/// <summary>Drafts by label, type or key, made on the first change. Costs what is in it, however high the numbers are.</summary>
internal sealed class DraftTable<T>
    where T : class
{
    /// <summary>So many are looked through one by one, which takes less than a hash and no memory of its own.</summary>
    private const int Few = 8;

    private List<int>? _ids;
    private List<T>? _drafts;
    private Dictionary<int, T>? _byId;

    /// <summary>The ids that have a draft, in order of their first change.</summary>
    public ReadOnlySpan<int> Ids => CollectionsMarshal.AsSpan(_ids);

    public T? Find(int id)
    {
        if (_byId is not null)
            return _byId.GetValueOrDefault(id);
        int at = Ids.IndexOf(id);
        return at < 0 ? null : _drafts![at];
    }

    /// <summary>Adds the draft of an id that has none.</summary>
    public void Add(int id, T draft)
    {
        (_ids ??= []).Add(id);
        (_drafts ??= []).Add(draft);
        if (_byId is not null)
            _byId.Add(id, draft);
        else if (_ids.Count > Few)
            _byId = _ids.Zip(_drafts).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>A table with an entry from each draft and otherwise the original's.</summary>
    public ChunkTable<TEntry> Freeze<TEntry>(ChunkTable<TEntry> original, Func<int, T, TEntry> freeze)
    {
        if (_drafts is null)
            return original;
        ChunkTableDraft<TEntry> entries = new(original);
        for (int at = 0; at < _drafts.Count; at++)
            entries[_ids![at]] = freeze(_ids[at], _drafts[at]);
        return entries.View;
    }
}
