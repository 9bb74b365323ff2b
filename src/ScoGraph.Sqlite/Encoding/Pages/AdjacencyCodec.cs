using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Sqlite.Encoding.Pages;

/// <summary>
/// A page of adjacency: how many neighbours each node has, the neighbours, and of each hub the first entries of its chunks, which stand
/// elsewhere.
/// </summary>
/// <param name="hubs">Gives the chunks of a hub, by the place of its node in the page and their number.</param>
internal sealed class AdjacencyCodec(Func<int, int, PageSource<HubChunk>> hubs) : IPageCodec<AdjacencyPage>
{
    public void Write(AdjacencyPage page, ByteWriter bytes)
    {
        for (int at = 0; at < Adjacency.PageSize; at++)
            bytes.Count(page.Offsets[at + 1] - page.Offsets[at]);
        for (int at = 0; at < Adjacency.PageSize; at++)
        {
            int start = page.Offsets[at], length = page.Offsets[at + 1] - start;
            NeighbourCodec.Write(0, page.Neighbours.AsSpan(start, length), page.Relationships.AsSpan(start, length), bytes);
        }

        bytes.Count(page.Hubs?.Count(hub => hub is not null) ?? 0);
        for (int at = 0; at < page.Hubs?.Length; at++)
        {
            if (page.Hubs[at] is not { } hub)
                continue;
            bytes.Count(at);
            bytes.Count(hub.Count);
            bytes.Count(hub.Firsts.Length);
            foreach (HubEntry first in hub.Firsts)
            {
                bytes.Count(first.Neighbour);
                bytes.Count(first.Relationship);
            }
        }
    }

    public AdjacencyPage Read(ref ByteReader bytes)
    {
        int[] offsets = new int[Adjacency.PageSize + 1];
        long entries = 0;
        for (int at = 0; at < Adjacency.PageSize; at++)
        {
            entries += bytes.UpTo(int.MaxValue);
            offsets[at + 1] = (int)Math.Min(entries, int.MaxValue);
        }

        if (entries * 2 > bytes.Left)
            throw new DamagedException("it counts more neighbours than it holds");
        NodeId[] neighbours = new NodeId[entries];
        RelationshipId[] relationships = new RelationshipId[entries];
        for (int at = 0; at < Adjacency.PageSize; at++)
        {
            int start = offsets[at], length = offsets[at + 1] - start;
            NeighbourCodec.Read(0, neighbours.AsSpan(start, length), relationships.AsSpan(start, length), ref bytes);
        }

        return new AdjacencyPage(offsets, neighbours, relationships, ReadHubs(ref bytes));
    }

    public int SizeOf(AdjacencyPage page) => (page.Offsets.Length + (page.Neighbours.Length * 2)) * sizeof(int);

    private AdjacencyHub?[]? ReadHubs(ref ByteReader bytes)
    {
        int left = bytes.Count(bytesEach: 3);
        if (left == 0)
            return null;
        AdjacencyHub?[] made = new AdjacencyHub?[Adjacency.PageSize];
        for (; left > 0; left--)
        {
            int at = bytes.UpTo(Adjacency.PageSize - 1), count = bytes.UpTo(int.MaxValue);
            HubEntry[] firsts = new HubEntry[bytes.Count(bytesEach: 2)];
            for (int i = 0; i < firsts.Length; i++)
                firsts[i] = new HubEntry(bytes.UpTo(int.MaxValue), bytes.UpTo(int.MaxValue));
            if (firsts.Length == 0 || count < firsts.Length)
                throw new DamagedException("a hub has no chunks");
            PageSource<HubChunk> chunks = hubs(at, firsts.Length);
            made[at] = new AdjacencyHub(chunks.Held, firsts, count, chunks);
        }

        return made;
    }
}
