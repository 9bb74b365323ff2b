namespace ScoGraph.Store;

/// <summary>Drafts by label, type or key, made on the first change.</summary>
internal sealed class DraftTable<T>
    where T : class
{
    private T?[] _drafts = [];

    /// <summary>One above the highest id that has a draft.</summary>
    public int Bound => _drafts.Length;

    public T? Find(int id) => (uint)id < (uint)_drafts.Length ? _drafts[id] : null;

    public void Add(int id, T draft)
    {
        if (id >= _drafts.Length)
            Array.Resize(ref _drafts, id + 1);
        _drafts[id] = draft;
    }

    /// <summary>A table with an entry from each draft and otherwise the original's.</summary>
    public TEntry[] Freeze<TEntry>(TEntry[] original, TEntry otherwise, Func<int, T, TEntry> freeze)
    {
        if (_drafts.Length == 0)
            return original;
        TEntry[] entries = new TEntry[Math.Max(original.Length, _drafts.Length)];
        for (int id = 0; id < entries.Length; id++)
            entries[id] = Find(id) is { } draft ? freeze(id, draft) : id < original.Length ? original[id] : otherwise;
        return entries;
    }
}
