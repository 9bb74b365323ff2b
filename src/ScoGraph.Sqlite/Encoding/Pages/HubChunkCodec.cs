using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Sqlite.Encoding.Pages;

/// <summary>A chunk of a hub.</summary>
internal sealed class HubChunkCodec : IPageCodec<HubChunk>
{
    public static readonly HubChunkCodec Instance = new();

    public void Write(HubChunk page, ByteWriter bytes)
    {
        bytes.Count(page.Neighbours.Length);
        NeighbourCodec.Write(0, page.Neighbours, page.Relationships, bytes);
    }

    public HubChunk Read(ref ByteReader bytes)
    {
        int count = bytes.Count(bytesEach: 2);
        if (count == 0)
            throw new DamagedException("a chunk is empty");
        HubChunk page = new(new NodeId[count], new RelationshipId[count]);
        NeighbourCodec.Read(0, page.Neighbours, page.Relationships, ref bytes);
        return page;
    }

    public int SizeOf(HubChunk page) => page.Neighbours.Length * 2 * sizeof(int);
}
