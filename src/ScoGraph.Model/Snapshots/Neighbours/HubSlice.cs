namespace ScoGraph.Model.Snapshots.Neighbours;

/// <summary>The entries of a hub from a place in one chunk to before a place in another, which may be just behind the last chunk.</summary>
internal sealed class HubSlice(AdjacencyHub hub, HubPlace from, HubPlace to)
{
    /// <summary>The number of entries.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            for (int number = 0; TryGet(number, out AdjacencyChunk chunk); number++)
                count += chunk.Length;
            return count;
        }
    }

    /// <summary>The entries of the whole hub that lead to one neighbour.</summary>
    public HubSlice Between(NodeId neighbour) => hub.Between(neighbour);

    /// <summary>The chunk with a number, counted from the first of the slice; false where there are no more.</summary>
    public bool TryGet(int number, out AdjacencyChunk chunk)
    {
        int at = from.Chunk + number;
        chunk = default;
        if (at > to.Chunk || (at == to.Chunk && to.Entry == 0))
            return false;
        HubChunk held = hub.Chunk(at);
        chunk = held.Slice(number == 0 ? from.Entry : 0, at == to.Chunk ? to.Entry : held.Neighbours.Length);
        return true;
    }
}
