using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Store;

/// <summary>Works sorted changes into a hub: chunks without changes are taken over, the others written anew.</summary>
internal ref struct HubMerge(AdjacencyHub old, ReadOnlySpan<AdjacencyEntry> added, ReadOnlySpan<AdjacencyEntry> removed)
{
    /// <summary>Chunks that hold less on average are put together.</summary>
    private const int FewEntries = AdjacencyHub.ChunkSize / 8;

    private readonly HubChunks _chunks = new(old.PageCount);
    private readonly int _count = old.Count + added.Length - removed.Length;
    private ReadOnlySpan<AdjacencyEntry> _added = added;
    private ReadOnlySpan<AdjacencyEntry> _removed = removed;

    /// <summary>The new hub; null where nothing is left.</summary>
    public AdjacencyHub? Run()
    {
        int done = 0;
        while (_added.Length + _removed.Length > 0)
        {
            int number = old.Find(Next());
            Take(done, number);
            MergeChunk(number);
            done = number + 1;
        }

        Take(done, old.PageCount);
        if (_count == 0)
            return null;
        AdjacencyHub hub = _chunks.ToHub(_count);
        return _chunks.Count > 1 && _count < _chunks.Count * FewEntries ? Compact(hub) : hub;
    }

    private readonly HubEntry Next() =>
        _added.IsEmpty || (!_removed.IsEmpty && _removed[0].CompareTo(_added[0]) < 0) ? _removed[0].InHub : _added[0].InHub;

    /// <summary>
    /// Takes chunks over. Their numbers may change, so those that come late are loaded now; a store that wants them later keys them by
    /// something else than their number.
    /// </summary>
    private readonly void Take(int from, int to)
    {
        _chunks.Add(old, from, to);
    }

    private void MergeChunk(int number)
    {
        HubChunk chunk = old.Chunk(number);
        bool isLast = number + 1 == old.PageCount;
        int adds = isLast ? _added.Length : Before(_added, old.Firsts[number + 1]);
        int removes = isLast ? _removed.Length : Before(_removed, old.Firsts[number + 1]);
        int count = chunk.Neighbours.Length + adds - removes;
        NodeId[] neighbours = new NodeId[count];
        RelationshipId[] relationships = new RelationshipId[count];
        int read = 0, written = 0;
        while (written < count)
        {
            HubEntry own = read < chunk.Neighbours.Length ? new(chunk.Neighbours[read], chunk.Relationships[read]) : default;
            bool takesOwn = read < chunk.Neighbours.Length && (adds == 0 || own.CompareTo(_added[0].InHub) < 0);
            if (takesOwn)
                read++;
            if (takesOwn && removes > 0 && own == _removed[0].InHub)
            {
                _removed = _removed[1..];
                removes--;
                continue;
            }

            if (!takesOwn)
            {
                own = _added[0].InHub;
                _added = _added[1..];
                adds--;
            }

            (neighbours[written], relationships[written++]) = (own.Neighbour, own.Relationship);
        }

        _removed = _removed[removes..];
        _chunks.Add(neighbours, relationships, SizeOf(count, isLast));
    }

    /// <summary>
    /// How large the chunks are that entries are cut into. At the end of a hub they are filled, since ids ascend and what comes next goes
    /// behind; elsewhere they are equal, with room for more.
    /// </summary>
    private static int SizeOf(int count, bool isLast)
    {
        int pieces = (count + AdjacencyHub.ChunkSize - 1) / AdjacencyHub.ChunkSize;
        return isLast || pieces <= 1 ? AdjacencyHub.ChunkSize : (count + pieces - 1) / pieces;
    }

    private static int Before(ReadOnlySpan<AdjacencyEntry> entries, HubEntry bound)
    {
        int count = 0;
        while (count < entries.Length && entries[count].InHub.CompareTo(bound) < 0)
            count++;
        return count;
    }

    private static AdjacencyHub Compact(AdjacencyHub hub)
    {
        (NodeId[] neighbours, RelationshipId[] relationships) = Flatten(hub);
        return HubChunks.Build(neighbours, relationships);
    }

    /// <summary>The entries of a hub in one piece.</summary>
    public static (NodeId[] Neighbours, RelationshipId[] Relationships) Flatten(AdjacencyHub hub)
    {
        NodeId[] neighbours = new NodeId[hub.Count];
        RelationshipId[] relationships = new RelationshipId[hub.Count];
        int written = 0;
        foreach (AdjacencyChunk chunk in new AdjacencyChunks(default, hub.All))
        {
            chunk.Neighbours.CopyTo(neighbours.AsSpan(written));
            chunk.Relationships.CopyTo(relationships.AsSpan(written));
            written += chunk.Length;
        }

        return (neighbours, relationships);
    }
}
