namespace ScoGraph.Store;

/// <summary>A table being changed; nothing is copied before the first change.</summary>
internal sealed class ChunkTableDraft<T>(ChunkTable<T> original)
{
    private PageDirectory<T[]>? _chunks;

    public T this[int number]
    {
        get
        {
            if (_chunks is null)
                return original[number];
            if (_chunks[number >> ChunkTable<T>.ChunkBits] is not { } chunk)
                return original.Otherwise;
            T entry = chunk[number & (ChunkTable<T>.ChunkSize - 1)];
            return entry is null && original.Late is not null ? original[number] : entry;
        }
        set => Own(number >> ChunkTable<T>.ChunkBits)[number & (ChunkTable<T>.ChunkSize - 1)] = value;
    }

    /// <summary>The table as it is now. Later changes may show in it; the original where nothing changed.</summary>
    public ChunkTable<T> View => _chunks is null ? original : new(_chunks.Pages, original.Otherwise, original.Late);

    /// <summary>Makes those of the changed chunks absent that have no entry of their own any more.</summary>
    public void DropEmpty() =>
        _chunks?.DropEmpty(chunk => Array.TrueForAll(chunk, entry => EqualityComparer<T>.Default.Equals(entry, original.Otherwise)));

    private T[] Own(int at)
    {
        _chunks ??= new PageDirectory<T[]>(original.Chunks);
        if (!_chunks.Owns(at))
            _chunks.Put(at, Copy(_chunks[at]));
        return _chunks.Pages[at]!;
    }

    private T[] Copy(T[]? chunk)
    {
        if (chunk is not null)
            return [.. chunk];
        T[] made = new T[ChunkTable<T>.ChunkSize];
        Array.Fill(made, original.Otherwise);
        return made;
    }
}
