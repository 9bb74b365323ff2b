using System.Runtime.InteropServices;

namespace ScoGraph.Store;

/// <summary>Drafts by label, type or key, made on the first change. Costs what is in it, however high the numbers are.</summary>
internal sealed class DraftTable<T>
    where T : class
{
    private readonly List<int> _ids = [];
    private readonly ChunkTableDraft<T?> _drafts = new(new ChunkTable<T?>(null));

    /// <summary>The ids that have a draft, in order of their first change.</summary>
    public ReadOnlySpan<int> Ids => CollectionsMarshal.AsSpan(_ids);

    public T? Find(int id) => _drafts[id];

    /// <summary>Adds the draft of an id that has none.</summary>
    public void Add(int id, T draft)
    {
        _ids.Add(id);
        _drafts[id] = draft;
    }

    /// <summary>A table with an entry from each draft and otherwise the original's.</summary>
    public ChunkTable<TEntry> Freeze<TEntry>(ChunkTable<TEntry> original, Func<int, T, TEntry> freeze)
    {
        ChunkTableDraft<TEntry> entries = new(original);
        foreach (int id in Ids)
            entries[id] = freeze(id, _drafts[id]!);
        return entries.View;
    }
}
