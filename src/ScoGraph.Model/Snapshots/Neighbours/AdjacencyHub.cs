namespace ScoGraph.Model.Snapshots.Neighbours;

/// <summary>
/// The neighbours of one node that has very many, in chunks of a page each, so that one relationship more costs a copy of a chunk and of
/// the list of chunks, not of all neighbours. The first entries of the chunks stand apart, so that a search loads one chunk.
/// </summary>
internal sealed class AdjacencyHub : Paged<HubChunk>
{
    /// <summary>The most entries of a chunk.</summary>
    public const int ChunkSize = 512;

    /// <param name="own">The chunks, none empty; null where the source has them.</param>
    /// <param name="firsts">The first entry of each chunk.</param>
    /// <param name="count">The number of entries in all of them.</param>
    /// <param name="source">Where the other chunks come from.</param>
    public AdjacencyHub(HubChunk?[] own, HubEntry[] firsts, int count, PageSource<HubChunk>? source = null)
        : base(own, source)
    {
        Firsts = firsts;
        Count = count;
        All = new HubSlice(this, default, new HubPlace(PageCount, 0));
    }

    /// <summary>The first entry of each chunk.</summary>
    public HubEntry[] Firsts { get; }

    /// <summary>The number of relationships.</summary>
    public int Count { get; }

    /// <summary>All chunks.</summary>
    public HubSlice All { get; }

    public HubChunk Chunk(int number) => Page(number)!;

    public bool TryGetChunk(int number, out AdjacencyChunk chunk)
    {
        chunk = number < PageCount ? Chunk(number).All : default;
        return number < PageCount;
    }

    /// <summary>The number of the chunk in which an entry stands, or would stand.</summary>
    public int Find(HubEntry entry)
    {
        int low = 1, high = Firsts.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Firsts[middle].CompareTo(entry) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    /// <summary>The relationships that lead to a neighbour.</summary>
    public HubSlice Between(NodeId neighbour) =>
        new(this, Place(neighbour, RelationshipId.MinValue), Place(neighbour, RelationshipId.MaxValue));

    /// <summary>Where an entry stands, or would stand.</summary>
    private HubPlace Place(NodeId neighbour, RelationshipId relationship)
    {
        HubEntry entry = new(neighbour, relationship);
        int number = Find(entry);
        return new HubPlace(number, Chunk(number).Find(entry));
    }
}
