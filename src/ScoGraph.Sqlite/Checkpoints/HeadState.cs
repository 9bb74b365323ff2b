using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Sqlite.Encoding.Pages;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>The state of a checkpoint, whose pages come from the file when they are asked for.</summary>
internal static class HeadState
{
    public static GraphContent Of(Head head, PageFile file)
    {
        GraphContent content = head.Content;
        FilePages<RelationshipPage> relationships = file.Source(new PartKey(PageKind.Relationships), RelationshipCodec.Instance);
        FilePages<int[]> sets = file.Source(new PartKey(PageKind.LabelSets), LabelSetCodec.Instance);
        return content with
        {
            Nodes = Set(file, new PartKey(PageKind.Nodes), head.NodeCount),
            LabelSets = new NodeLabels(sets.Held, sets),
            NodesByLabel = Table(content.NodesByLabel, head.LabelCounts.Length, label =>
                Set(file, new PartKey(PageKind.Members, label), head.LabelCounts[label])),
            Relationships = new RelationshipTable(
                relationships.Held, Set(file, new PartKey(PageKind.LiveRelationships), head.RelationshipCount), relationships),
            Outgoing = Adjacencies(file, content.Outgoing, content.Tables, PageKind.Outgoing),
            Incoming = Adjacencies(file, content.Incoming, content.Tables, PageKind.Incoming),
            NodeColumns = Table(content.NodeColumns, content.Tables.PropertyKeys.Count, key =>
                content.Counts.ByNodeKey[key] == 0 ? null : Column(file, new PartKey(PageKind.NodeColumn, key), head.Distinct[key])),
            RelationshipColumns = Table(content.RelationshipColumns, content.Tables.PropertyKeys.Count, key =>
                content.Counts.ByRelationshipKey[key] == 0 ? null : Column(file, new PartKey(PageKind.RelationshipColumn, key), null)),
        };
    }

    private static ChunkTable<Adjacency> Adjacencies(PageFile file, ChunkTable<Adjacency> none, StoreTables tables, PageKind kind) =>
        ChunkTable<Adjacency>.OfLate(tables.RelationshipTypes.Count, none.Otherwise, type =>
        {
            FilePages<AdjacencyPage> pages = file.Adjacency(new PartKey(kind, type));
            return pages.Held.Length == 0 ? none.Otherwise : new Adjacency(pages.Held, pages);
        });

    private static IdSet Set(PageFile file, PartKey key, int count)
    {
        FilePages<ulong[]> pages = file.Source(key, IdSetCodec.Instance);
        return new IdSet(pages.Held, count, pages);
    }

    private static PropertyColumn Column(PageFile file, PartKey key, long? distinct)
    {
        FilePages<ColumnPage> pages = file.Source(key, ColumnCodec.Instance);
        return new PropertyColumn(pages.Held, pages) { Distinct = distinct };
    }

    private static ChunkTable<T> Table<T>(ChunkTable<T> none, int count, Func<int, T> entry)
    {
        ChunkTableDraft<T> table = new(none);
        for (int number = 0; number < count; number++)
            table[number] = entry(number);
        return table.View;
    }
}
