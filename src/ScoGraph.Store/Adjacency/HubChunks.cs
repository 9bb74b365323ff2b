using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Store;

/// <summary>Gathers the chunks of a hub in order.</summary>
internal sealed class HubChunks(int capacity)
{
    private readonly List<HubChunk?> _chunks = new(capacity);
    private readonly List<HubEntry> _firsts = new(capacity);

    /// <summary>A hub of full chunks.</summary>
    public static AdjacencyHub Build(ReadOnlySpan<NodeId> neighbours, ReadOnlySpan<RelationshipId> relationships)
    {
        HubChunks chunks = new((neighbours.Length / AdjacencyHub.ChunkSize) + 1);
        chunks.Add(neighbours, relationships, AdjacencyHub.ChunkSize);
        return chunks.ToHub(neighbours.Length, source: null);
    }

    public int Count => _chunks.Count;

    /// <summary>Takes chunks of a hub over as they are.</summary>
    public void Add(AdjacencyHub hub, int from, int to)
    {
        _chunks.AddRange(hub.Held[from..to]);
        _firsts.AddRange(hub.Firsts.AsSpan(from, to - from));
    }

    /// <summary>Adds entries, cut into chunks of at most a size.</summary>
    public void Add(ReadOnlySpan<NodeId> neighbours, ReadOnlySpan<RelationshipId> relationships, int size)
    {
        for (int from = 0; from < neighbours.Length; from += size)
        {
            int to = Math.Min(from + size, neighbours.Length);
            HubChunk chunk = new(neighbours[from..to].ToArray(), relationships[from..to].ToArray());
            _chunks.Add(chunk);
            _firsts.Add(chunk.First);
        }
    }

    public AdjacencyHub ToHub(int count, IPageSource<HubChunk>? source) => new([.. _chunks], [.. _firsts], count, source);
}
