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
                LabelSets = new NodeLabels(new int[]?[content.LabelSets.PageCount], new Copies<int[]>(content.LabelSets)),
                Relationships = new RelationshipTable(
                    new RelationshipPage?[content.Relationships.PageCount],
                    Late(content.Relationships.Live), new Copies<RelationshipPage>(content.Relationships)),
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

    private static IdSet Late(IdSet set) => new(new ulong[]?[set.PageCount], set.Count, new Copies<ulong[]>(set));

    private static Adjacency Late(Adjacency adjacency) => new(new AdjacencyPage?[adjacency.PageCount], new LateHubs(adjacency));

    private static PropertyColumn? Late(PropertyColumn? column) =>
        column is null ? null : new PropertyColumn(new ColumnPage?[column.PageCount], new Copies<ColumnPage>(column));

    /// <summary>Pages of another part.</summary>
    private sealed class Copies<T>(Paged<T> original) : IPageSource<T>
        where T : class
    {
        public T? Load(int number) => original.Page(number);
    }

    /// <summary>Pages whose hubs come late, too.</summary>
    private sealed class LateHubs(Adjacency original) : IPageSource<AdjacencyPage>
    {
        public AdjacencyPage? Load(int number) => original.Page(number) is not { } page ? null
            : page with { Hubs = page.Hubs is null ? null : [.. page.Hubs.Select(Late)] };

        private static AdjacencyHub? Late(AdjacencyHub? hub) => hub is null ? null
            : new AdjacencyHub(new HubChunk?[hub.PageCount], hub.Firsts, hub.Count, new Copies<HubChunk>(hub));
    }
}
