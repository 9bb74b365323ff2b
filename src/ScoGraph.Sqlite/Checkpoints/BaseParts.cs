using System.Numerics;
using ScoGraph.Model.Snapshots;
using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Encoding.Pages;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>Gathers the pages of a base.</summary>
internal sealed class BaseParts(StoreTables tables)
{
    /// <summary>Ids are 31 bits, and the smallest pages hold 1,024 of them.</summary>
    private const int MostPages = 1 << 21;

    private readonly List<ulong[]?> _nodes = [];
    private readonly List<int[]?> _labelSets = [];
    private readonly List<ulong[]?> _live = [];
    private readonly List<RelationshipPage?> _relationships = [];
    private readonly Dictionary<PartKey, List<ColumnPage?>> _columns = [];

    /// <summary>Adds a group of pages.</summary>
    /// <exception cref="DamagedException">It is none.</exception>
    public void Add(ReadOnlySpan<byte> part)
    {
        ByteReader bytes = new(part);
        PartKey key = new((PageKind)bytes.Byte(), bytes.UpTo(int.MaxValue));
        int group = bytes.UpTo(MostPages >> key.GroupBits);
        ReadOnlySpan<byte> pages = bytes.Bytes(bytes.Left);
        switch (key.Kind)
        {
            case PageKind.Nodes: Add(key, group, pages, _nodes, IdSetCodec.Instance); break;
            case PageKind.LabelSets: Add(key, group, pages, _labelSets, LabelSetCodec.Instance); break;
            case PageKind.LiveRelationships: Add(key, group, pages, _live, IdSetCodec.Instance); break;
            case PageKind.Relationships: Add(key, group, pages, _relationships, RelationshipCodec.Instance); break;
            case PageKind.NodeColumn or PageKind.RelationshipColumn when key.Owner < tables.PropertyKeys.Count:
                if (!_columns.TryGetValue(key, out List<ColumnPage?>? column))
                    _columns.Add(key, column = []);
                Add(key, group, pages, column, ColumnCodec.Instance);
                break;
            default: throw new DamagedException("the base has an unknown part");
        }
    }

    /// <summary>The state with the parts, of which nothing is derived yet.</summary>
    public GraphContent Complete(GraphContent content) => content with
    {
        Nodes = Set(_nodes),
        LabelSets = new NodeLabels([.. _labelSets]),
        Relationships = new RelationshipTable([.. _relationships], Set(_live)),
        NodeColumns = Columns(PageKind.NodeColumn, content.NodeColumns),
        RelationshipColumns = Columns(PageKind.RelationshipColumn, content.RelationshipColumns),
    };

    private ChunkTable<PropertyColumn?> Columns(PageKind kind, ChunkTable<PropertyColumn?> none)
    {
        ChunkTableDraft<PropertyColumn?> table = new(none);
        foreach ((PartKey key, List<ColumnPage?> pages) in _columns.Where(column => column.Key.Kind == kind))
            table[key.Owner] = new PropertyColumn([.. pages]);
        return table.View;
    }

    private static IdSet Set(List<ulong[]?> pages) =>
        new([.. pages], pages.Sum(page => page?.Sum(word => BitOperations.PopCount(word)) ?? 0));

    private static void Add<TPage>(PartKey key, int group, ReadOnlySpan<byte> bytes, List<TPage?> pages, IPageCodec<TPage> codec)
        where TPage : class
    {
        for (int i = 0; i < 1 << key.GroupBits; i++)
        {
            ReadOnlySpan<byte> page = PageGroup.Find(bytes, i);
            if (page.IsEmpty)
                continue;
            ByteReader reader = new(page);
            int number = (group << key.GroupBits) + i;
            while (pages.Count <= number)
                pages.Add(null);
            pages[number] = codec.Read(ref reader);
            reader.End();
        }
    }
}
