using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Snapshots.Neighbours;

/// <summary>
/// For every node its neighbours along one relationship type in one direction, with the relationships that lead there: sorted by
/// neighbour, then by relationship, in chunks. In pages of nodes. Immutable once handed out.
/// </summary>
internal sealed class Adjacency(AdjacencyPage?[] own, PageSource<AdjacencyPage>? source = null) : Paged<AdjacencyPage>(own, source)
{
    public const int PageBits = 8;
    public const int PageSize = 1 << PageBits;

    public static readonly Adjacency Empty = new([]);

    /// <summary>The number of relationships.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Degree(NodeId node)
    {
        if (Page(node >> PageBits) is not { } page)
            return 0;
        int at = node & (PageSize - 1);
        if (page.Hubs is not null && page.Hubs[at] is { } hub)
            return hub.Count;
        return page.Offsets[at + 1] - page.Offsets[at];
    }

    /// <summary>
    /// The neighbours, ascending; one entry a relationship, so parallel relationships repeat a neighbour. One chunk, which may be empty,
    /// but for nodes with very many relationships.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AdjacencyChunks Chunks(NodeId node)
    {
        AdjacencyChunk only = Chunk(node, out HubSlice? hub);
        return new AdjacencyChunks(only, hub);
    }

    /// <summary>
    /// The neighbours of a node that has few, as nearly every node has; or the chunks of one that has very many. What hot loops read: two
    /// spans in registers.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AdjacencyChunk Chunk(NodeId node, out HubSlice? hub)
    {
        hub = null;
        if (Page(node >> PageBits) is not { } page)
            return default;
        int at = node & (PageSize - 1);
        if (page.Hubs is not null && (hub = page.Hubs[at]?.All) is not null)
            return default;
        int start = page.Offsets[at], length = page.Offsets[at + 1] - start;
        return new AdjacencyChunk(page.Neighbours.AsSpan(start, length), page.Relationships.AsSpan(start, length));
    }

    /// <summary>One of the <see cref="Chunks"/> by its number, for walks that stop and go on later.</summary>
    /// <returns>False where there are no more.</returns>
    public bool TryGetChunk(NodeId node, int number, out AdjacencyChunk chunk)
    {
        chunk = default;
        if (Page(node >> PageBits) is not { } page)
            return false;
        int at = node & (PageSize - 1);
        if (page.Hubs?[at] is { } hub)
            return hub.TryGetChunk(number, out chunk);
        int start = page.Offsets[at], length = page.Offsets[at + 1] - start;
        chunk = new AdjacencyChunk(page.Neighbours.AsSpan(start, length), page.Relationships.AsSpan(start, length));
        return number == 0 && length > 0;
    }

    /// <summary>The relationships that lead from a node to a neighbour. O(log degree).</summary>
    public AdjacencyChunks Between(NodeId node, NodeId neighbour)
    {
        AdjacencyChunk only = Chunk(node, out HubSlice? hub);
        return hub is null ? new AdjacencyChunks(only.To(neighbour), null) : new AdjacencyChunks(default, hub.Between(neighbour));
    }
}
