using ScoGraph.Store;

namespace ScoGraph.Sqlite.Encoding.Pages;

/// <summary>A page of label sets by node: runs of the same set.</summary>
internal sealed class LabelSetCodec : IPageCodec<int[]>
{
    public static readonly LabelSetCodec Instance = new();

    public void Write(int[] page, ByteWriter bytes)
    {
        for (int at = 0; at < page.Length;)
        {
            int end = at + 1;
            while (end < page.Length && page[end] == page[at])
                end++;
            bytes.Count(page[at]);
            bytes.Count(end - at);
            at = end;
        }
    }

    public int[] Read(ref ByteReader bytes)
    {
        int[] page = new int[NodeLabels.PageSize];
        for (int at = 0; at < page.Length;)
        {
            int set = bytes.UpTo(int.MaxValue), length = bytes.UpTo(page.Length - at);
            if (length == 0)
                throw new DamagedException("a run is empty");
            page.AsSpan(at, length).Fill(set);
            at += length;
        }

        return page;
    }

    public int SizeOf(int[] page) => page.Length * sizeof(int);
}
