using ScoGraph.Model.Snapshots;

namespace ScoGraph.Sqlite.Encoding.Pages;

/// <summary>A page of a set of ids: which of its words are neither empty nor full, and those; or all ids where they are few.</summary>
internal sealed class IdSetCodec : IPageCodec<ulong[]>
{
    private const byte Full = 0, Words = 1, Few = 2;

    /// <summary>A listed id takes two bytes at the most, the words 512.</summary>
    private const int MostListed = 128;

    public static readonly IdSetCodec Instance = new();

    public void Write(ulong[] page, ByteWriter bytes)
    {
        int count = 0;
        foreach (ulong word in page)
            count += System.Numerics.BitOperations.PopCount(word);
        if (count == IdSet.PageSize)
        {
            bytes.Byte(Full);
            return;
        }

        if (count > MostListed)
        {
            bytes.Byte(Words);
            foreach (ulong word in page)
                bytes.Fixed(word);
            return;
        }

        bytes.Byte(Few);
        bytes.Count(count);
        int last = -1;
        for (int id = 0; id < IdSet.PageSize; id++)
        {
            if ((page[id >> 6] >> (id & 63) & 1) == 0)
                continue;
            bytes.Count(id - last - 1);
            last = id;
        }
    }

    public ulong[] Read(ref ByteReader bytes)
    {
        ulong[] page = new ulong[IdSet.WordsPerPage];
        switch (bytes.Byte())
        {
            case Full:
                Array.Fill(page, ulong.MaxValue);
                break;
            case Words:
                for (int i = 0; i < page.Length; i++)
                    page[i] = bytes.Fixed();
                break;
            default:
                int id = -1;
                for (int left = bytes.Count(); left > 0; left--)
                {
                    id += bytes.UpTo(IdSet.PageSize - 2 - id) + 1;
                    page[id >> 6] |= 1UL << (id & 63);
                }

                break;
        }

        return page;
    }

    public int SizeOf(ulong[] page) => page.Length * sizeof(ulong);
}
