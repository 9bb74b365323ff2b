using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Encoding.Pages;
using ScoGraph.Sqlite.Pages;

namespace ScoGraph.Sqlite.Tests.Fuzz;

/// <summary>Reads a page of a group by each of the codecs.</summary>
internal static class PageReaders
{
    public static readonly IReadOnlyList<Action<byte[], int>> All =
    [
        (group, number) => Read(group, number, IdSetCodec.Instance),
        (group, number) => Read(group, number, LabelSetCodec.Instance),
        (group, number) => Read(group, number, RelationshipCodec.Instance),
        (group, number) => Read(group, number, ColumnCodec.Instance),
        (group, number) => Read(group, number, HubChunkCodec.Instance),
        (group, number) => Read(group, number, new AdjacencyCodec((_, count) => new NoChunks(count))),
    ];

    private static void Read<TPage>(byte[] group, int number, IPageCodec<TPage> codec)
        where TPage : class
    {
        ReadOnlySpan<byte> page = PageGroup.Find(group, number);
        if (page.IsEmpty)
            return;
        ByteReader bytes = new(page);
        _ = codec.SizeOf(codec.Read(ref bytes));
        bytes.End();
    }

    private sealed class NoChunks(int count) : PageSource<HubChunk>(count)
    {
        protected override HubChunk? Load(int number) => null;
    }
}
