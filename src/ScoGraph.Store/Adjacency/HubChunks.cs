using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Store;

/// <summary>Gathers the chunks of a hub in order.</summary>
/// <param name="expected">How many they will most likely be; then nothing is copied once more.</param>
internal sealed class HubChunks(int expected)
{
    private HubChunk?[] _chunks = new HubChunk?[expected];
    private HubEntry[] _firsts = new HubEntry[expected];

    public int Count { get; private set; }

    /// <summary>A hub of full chunks.</summary>
    public static AdjacencyHub Build(ReadOnlySpan<NodeId> neighbours, ReadOnlySpan<RelationshipId> relationships)
    {
        HubChunks chunks = new((neighbours.Length + AdjacencyHub.ChunkSize - 1) / AdjacencyHub.ChunkSize);
        chunks.Add(neighbours, relationships, AdjacencyHub.ChunkSize);
        return chunks.ToHub(neighbours.Length);
    }

    /// <summary>Takes chunks of a hub over as they are.</summary>
    public void Add(AdjacencyHub hub, int from, int to)
    {
        MakeRoom(to - from);
        hub.Firsts.AsSpan(from, to - from).CopyTo(_firsts.AsSpan(Count));
        for (int number = from; number < to; number++)
            _chunks[Count++] = hub.Chunk(number);
    }

    /// <summary>Adds entries, cut into chunks of at most a size.</summary>
    public void Add(ReadOnlySpan<NodeId> neighbours, ReadOnlySpan<RelationshipId> relationships, int size)
    {
        MakeRoom((neighbours.Length + size - 1) / size);
        for (int from = 0; from < neighbours.Length; from += size)
        {
            int to = Math.Min(from + size, neighbours.Length);
            HubChunk chunk = new(neighbours[from..to].ToArray(), relationships[from..to].ToArray());
            (_chunks[Count], _firsts[Count]) = (chunk, chunk.First);
            Count++;
        }
    }

    public AdjacencyHub ToHub(int count)
    {
        Array.Resize(ref _chunks, Count);
        Array.Resize(ref _firsts, Count);
        return new AdjacencyHub(_chunks, _firsts, count);
    }

    private void MakeRoom(int more)
    {
        if (Count + more <= _chunks.Length)
            return;
        int length = Math.Max(Count + more, _chunks.Length + (_chunks.Length >> 3));
        Array.Resize(ref _chunks, length);
        Array.Resize(ref _firsts, length);
    }
}
