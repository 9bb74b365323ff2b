using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Tables;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Pages;

/// <summary>The content of a state whose pages come from the tables when they are asked for.</summary>
/// <param name="server">The database.</param>
/// <param name="reader">Reads the state.</param>
internal sealed class StoredState(PostgresServer server, IPageReader reader)
{
    private readonly PageQueries _queries = new(server);

    /// <summary>The state of a catalog.</summary>
    public MemorySnapshot Of(StoredGraph graph)
    {
        GraphContent content = new()
        {
            Tables = graph.Names,
            NodeBound = graph.NodeBound,
            RelationshipBound = graph.RelationshipBound,
            Counts = graph.Counts,
            Declared = DeclaredIndexes.Of(graph.Names.Resolve(graph.Declarations)),
        };
        return new MemorySnapshot(Fill(content, graph.Catalog, known: null), StateIndexes.None(graph.Names.Indexes));
    }

    /// <summary>An equal content, which was committed: its pages come from the tables, those in memory stay there.</summary>
    public GraphContent CarriedOn(GraphContent committed, TableCatalog catalog) => Fill(committed, catalog, committed);

    private GraphContent Fill(GraphContent content, TableCatalog catalog, GraphContent? known)
    {
        ElementPages elements = new(reader, _queries);
        ElementTable[] nodes = [.. catalog.Nodes.Values], types = [.. catalog.Relationships.Values];
        int labels = content.Tables.Labels.Count, keys = content.Tables.PropertyKeys.Count;
        FetchedPages<int[]> sets = new FetchedPages<int[]>(Pages(content.NodeBound, NodeLabels.PageBits), elements.LabelSets(nodes))
            .Seed(known?.LabelSets);
        FetchedPages<RelationshipPage> ends = new FetchedPages<RelationshipPage>(
            Pages(content.RelationshipBound, RelationshipTable.PageBits), elements.Ends(types)).Seed(known?.Relationships);
        return content with
        {
            Nodes = Set(elements, nodes, content.NodeBound, known?.Nodes),
            NodesByLabel = Table(new ChunkTable<IdSet>(IdSet.Empty), labels, label => Set(
                elements, [.. nodes.Where(table => content.Tables.LabelSets.Has(table.Owner, label))], content.NodeBound,
                known?.NodesByLabel[label])),
            LabelSets = new NodeLabels(sets.Held, sets),
            Relationships = new RelationshipTable(
                ends.Held, Set(elements, types, content.RelationshipBound, known?.Relationships.Live), ends),
            Outgoing = Neighbours(content, catalog, outgoing: true, known?.Outgoing),
            Incoming = Neighbours(content, catalog, outgoing: false, known?.Incoming),
            // Nobody counts which types are around which nodes: there may be any.
            NodeTypes = new ChunkTable<TypeId[]>([.. catalog.Relationships.Keys]),
            NodeColumns = Columns(content, catalog, ofRelationships: false, keys, known?.NodeColumns),
            RelationshipColumns = Columns(content, catalog, ofRelationships: true, keys, known?.RelationshipColumns),
        };
    }

    private static IdSet Set(ElementPages elements, ElementTable[] tables, int bound, IdSet? known)
    {
        if (tables.Length == 0)
            return IdSet.Empty;
        FetchedPages<ulong[]> pages = new FetchedPages<ulong[]>(Pages(bound, IdSet.PageBits), elements.Ids(tables)).Seed(known);
        return new IdSet(pages.Held, checked((int)tables.Sum(table => table.Count)), pages);
    }

    private ChunkTable<Adjacency> Neighbours(
        GraphContent content, TableCatalog catalog, bool outgoing, ChunkTable<Adjacency>? known)
    {
        NeighbourPages neighbours = new(reader, _queries);
        return Table(new ChunkTable<Adjacency>(Adjacency.Empty), content.Tables.RelationshipTypes.Count, type =>
        {
            if (!catalog.Relationships.TryGetValue(type, out ElementTable? table))
                return Adjacency.Empty;
            FetchedPages<AdjacencyPage> pages = new FetchedPages<AdjacencyPage>(
                Pages(content.NodeBound, Adjacency.PageBits), neighbours.Of(table, outgoing)).Seed(known?[type]);
            return new Adjacency(pages.Held, pages);
        });
    }

    private ChunkTable<PropertyColumn?> Columns(
        GraphContent content, TableCatalog catalog, bool ofRelationships, int keys, ChunkTable<PropertyColumn?>? known)
    {
        ValuePages values = new(reader, _queries);
        int bound = ofRelationships ? content.RelationshipBound : content.NodeBound;
        ILookup<KeyId, (ElementTable, ValueColumn)> byKey = catalog.Of(ofRelationships).Values
            .SelectMany(table => table.Columns, (table, column) => (column.Key, Pair: (table, column.Value)))
            .ToLookup(pair => pair.Key, pair => pair.Pair);
        ChunkTable<int> counts = ofRelationships ? content.Counts.ByRelationshipKey : content.Counts.ByNodeKey;
        return Table(new ChunkTable<PropertyColumn?>(otherwise: null), keys, key =>
        {
            if (counts[key] == 0)
                return null;
            FetchedPages<ColumnPage> pages = new FetchedPages<ColumnPage>(
                Pages(bound, PropertyColumn.PageBits), values.Of([.. byKey[key]])).Seed(known?[key]);
            return new PropertyColumn(pages.Held, pages) { Distinct = known?[key]?.Distinct };
        });
    }

    private static ChunkTable<T> Table<T>(ChunkTable<T> none, int count, Func<int, T> entry)
    {
        ChunkTableDraft<T> table = new(none);
        for (int number = 0; number < count; number++)
            table[number] = entry(number);
        return table.View;
    }

    private static int Pages(int bound, int bits) => (int)(((long)bound + (1L << bits) - 1) >> bits);
}
