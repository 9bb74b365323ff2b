using ScoGraph.Model.Snapshots;

namespace ScoGraph.Sqlite.Encoding.Pages;

/// <summary>A page of relationships: runs of types, and the steps from one start, and from one end, to the next.</summary>
internal sealed class RelationshipCodec : IPageCodec<RelationshipPage>
{
    public static readonly RelationshipCodec Instance = new();

    public void Write(RelationshipPage page, ByteWriter bytes)
    {
        for (int at = 0; at < RelationshipTable.PageSize;)
        {
            int end = at + 1;
            while (end < RelationshipTable.PageSize && page.Types[end] == page.Types[at])
                end++;
            bytes.Count(page.Types[at]);
            bytes.Count(end - at);
            at = end;
        }

        WriteSteps(page.Starts, bytes);
        WriteSteps(page.Ends, bytes);
    }

    public RelationshipPage Read(ref ByteReader bytes)
    {
        RelationshipPage page = RelationshipPage.Create();
        for (int at = 0; at < RelationshipTable.PageSize;)
        {
            int type = bytes.UpTo(int.MaxValue), length = bytes.UpTo(RelationshipTable.PageSize - at);
            if (length == 0)
                throw new DamagedException("a run is empty");
            page.Types.AsSpan(at, length).Fill(type);
            at += length;
        }

        ReadSteps(page.Starts, ref bytes);
        ReadSteps(page.Ends, ref bytes);
        return page;
    }

    public int SizeOf(RelationshipPage page) => RelationshipTable.PageSize * 3 * sizeof(int);

    private static void WriteSteps(int[] ids, ByteWriter bytes)
    {
        int last = 0;
        foreach (int id in ids)
        {
            bytes.Signed((long)id - last);
            last = id;
        }
    }

    private static void ReadSteps(int[] ids, ref ByteReader bytes)
    {
        int last = 0;
        for (int at = 0; at < ids.Length; at++)
            ids[at] = last = Ids.After(last, bytes.Signed());
    }
}
