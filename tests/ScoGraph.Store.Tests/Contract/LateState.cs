using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;

namespace ScoGraph.Store.Tests.Contract;

/// <summary>A state with the content of another, of which nothing is in memory until it is asked for.</summary>
internal static class LateState
{
    public static MemorySnapshot Of(MemorySnapshot state)
    {
        GraphContent content = state.Content;
        return new MemorySnapshot(
            content with
            {
                Nodes = Late(content.Nodes),
                NodesByLabel = Late(content.NodesByLabel, Late),
                LabelSets = Late(content.LabelSets),
                Relationships = Late(content.Relationships),
                Outgoing = Late(content.Outgoing, Late),
                Incoming = Late(content.Incoming, Late),
                NodeColumns = Late(content.NodeColumns, Late),
                RelationshipColumns = Late(content.RelationshipColumns, Late),
            },
            StateIndexes.None(content.Tables.Indexes));
    }

    private static ChunkTable<T> Late<T>(ChunkTable<T> table, Func<T, T> late)
    {
        ChunkTableDraft<T> entries = new(table);
        foreach ((int number, T entry) in table.All.Index())
            entries[number] = late(entry);
        return entries.View;
    }

    private static IdSet Late(IdSet set)
    {
        Copies<ulong[]> pages = new(set);
        return new IdSet(pages.Held, set.Count, pages);
    }

    private static NodeLabels Late(NodeLabels labels)
    {
        Copies<int[]> pages = new(labels);
        return new NodeLabels(pages.Held, pages);
    }

    private static RelationshipTable Late(RelationshipTable table)
    {
        Copies<RelationshipPage> pages = new(table);
        return new RelationshipTable(pages.Held, Late(table.Live), pages);
    }

    private static Adjacency Late(Adjacency adjacency)
    {
        LateHubs pages = new(adjacency);
        return new Adjacency(pages.Held, pages);
    }

    private static PropertyColumn? Late(PropertyColumn? column)
    {
        if (column is null)
            return null;
        Copies<ColumnPage> pages = new(column);
        return new PropertyColumn(pages.Held, pages);
    }

    /// <summary>Pages of another part.</summary>
    private sealed class Copies<T>(Paged<T> original) : PageSource<T>(original.PageCount)
        where T : class
    {
        protected override T? Load(int number) => original.Page(number);
    }

    /// <summary>Pages whose hubs come late, too.</summary>
    private sealed class LateHubs(Adjacency original) : PageSource<AdjacencyPage>(original.PageCount)
    {
        protected override AdjacencyPage? Load(int number) => original.Page(number) is not { } page ? null
            : page with { Hubs = page.Hubs is null ? null : [.. page.Hubs.Select(Late)] };

        private static AdjacencyHub? Late(AdjacencyHub? hub)
        {
            if (hub is null)
                return null;
            Copies<HubChunk> chunks = new(hub);
            return new AdjacencyHub(chunks.Held, hub.Firsts, hub.Count, chunks);
        }
    }
}
