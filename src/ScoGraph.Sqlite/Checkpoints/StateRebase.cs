using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>
/// Puts a state upon a newer checkpoint: what the file has comes from there and can be forgotten; the state's own is what changed since.
/// </summary>
/// <param name="dirty">What changed since the checkpoint.</param>
internal sealed class StateRebase(DirtyPages dirty)
{
    /// <param name="current">The state.</param>
    /// <param name="saved">The state of the checkpoint, with pages from the file.</param>
    public GraphContent Run(GraphContent current, GraphContent saved) => current with
    {
        Nodes = Set(new PartKey(PageKind.Nodes), current.Nodes, saved.Nodes),
        LabelSets = Own(new PartKey(PageKind.LabelSets), current.LabelSets, saved.LabelSets.Source!, NodeLabelsDraft.NoLabels) is { } sets
            ? new NodeLabels(sets, saved.LabelSets.Source) : saved.LabelSets,
        NodesByLabel = Table(current.NodesByLabel, saved.NodesByLabel, current.Tables.Labels.Count, (label, now, before) =>
            Set(new PartKey(PageKind.Members, label), now, before)),
        Relationships = Relationships(current.Relationships, saved.Relationships),
        Outgoing = Adjacencies(PageKind.Outgoing, current.Outgoing, saved.Outgoing, current.Tables),
        Incoming = Adjacencies(PageKind.Incoming, current.Incoming, saved.Incoming, current.Tables),
        NodeColumns = Columns(PageKind.NodeColumn, current.NodeColumns, saved.NodeColumns, current.Tables),
        RelationshipColumns = Columns(PageKind.RelationshipColumn, current.RelationshipColumns, saved.RelationshipColumns, current.Tables),
    };

    private IdSet Set(PartKey key, IdSet current, IdSet saved)
    {
        if (saved.Source is not { } source)
            return current;
        return new IdSet(Own(key, current, source, IdSetDraft.NoIds) ?? source.Held, current.Count, source);
    }

    private RelationshipTable Relationships(RelationshipTable current, RelationshipTable saved)
    {
        IdSet live = Set(new PartKey(PageKind.LiveRelationships), current.Live, saved.Live);
        RelationshipPage?[]? own = Own(
            new PartKey(PageKind.Relationships), current, saved.Source!, RelationshipTableDraft.NoEntries);
        return new RelationshipTable(own ?? saved.Source!.Held, live, saved.Source);
    }

    private ChunkTable<Adjacency> Adjacencies(
        PageKind kind, ChunkTable<Adjacency> current, ChunkTable<Adjacency> saved, StoreTables tables) =>
        Table(current, saved, tables.RelationshipTypes.Count, (type, now, before) => before.Source is not { } source ? now
            : new Adjacency(Own(new PartKey(kind, type), now, source, AdjacencyPage.Empty) ?? source.Held, source));

    private ChunkTable<PropertyColumn?> Columns(
        PageKind kind, ChunkTable<PropertyColumn?> current, ChunkTable<PropertyColumn?> saved, StoreTables tables) =>
        Table(current, saved, tables.PropertyKeys.Count, (key, now, before) =>
        {
            if (now is null || before?.Source is not { } source)
                return now;
            ColumnPage?[]? own = Own(new PartKey(kind, key), now, source, ColumnPages.Empty);
            return new PropertyColumn(own ?? source.Held, source) { Distinct = before.Distinct };
        });

    private static ChunkTable<T> Table<T>(ChunkTable<T> current, ChunkTable<T> saved, int count, Func<int, T, T, T> rebase)
    {
        ChunkTableDraft<T> table = new(current);
        for (int number = 0; number < count; number++)
            table[number] = rebase(number, current[number], saved[number]);
        return table.View;
    }

    /// <summary>The pages that changed since the checkpoint; null where none did.</summary>
    private TPage?[]? Own<TPage>(PartKey key, Paged<TPage> current, PageSource<TPage> source, TPage empty)
        where TPage : class
    {
        IReadOnlyCollection<int> groups = dirty.Of(key);
        if (groups.Count == 0)
            return null;
        TPage?[] own = new TPage?[Math.Max(current.PageCount, source.Held.Length)];
        foreach (int group in groups)
        {
            int end = Math.Min((group + 1) << key.GroupBits, own.Length);
            for (int number = group << key.GroupBits; number < end; number++)
                own[number] = current.Page(number) ?? empty;
        }

        return own;
    }
}
