using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Tables;
using ScoGraph.Store;

namespace ScoGraph.Sql.Pages;

/// <summary>Makes the state of a graph that stands in tables: its pages are read when somebody asks for them.</summary>
internal sealed class TableState
{
    /// <summary>So many pages of our own engine stay in memory.</summary>
    private const int MostPages = 1 << 16;

    private readonly GraphTables _tables;
    private readonly PageBound _bound = new(MostPages);
    private readonly StoreTables _names = new();
    private readonly GraphCountsDraft _counts = new(GraphCounts.Zero);
    private readonly Dictionary<string, TypeId> _types = new(StringComparer.Ordinal);

    private TableState(GraphTables tables)
    {
        _tables = tables;
        foreach (string label in tables.Layout.Nodes.SelectMany(table => table.Labels))
            _names.Labels.GetOrAdd(label);
        foreach (LinkTable table in tables.Layout.Links)
            _types[table.Type] = _names.RelationshipTypes.GetOrAdd(table.Type);
    }

    private int NodeBound => _tables.FirstNodes[^1];

    private int LinkBound => _tables.FirstLinks[^1];

    public static MemorySnapshot Make(GraphTables tables)
    {
        GraphContent content = new TableState(tables).Content();
        return new MemorySnapshot(content, StateIndexes.None(content.Tables.Indexes));
    }

    private GraphContent Content()
    {
        foreach (LinkTable table in _tables.Layout.Links)
            Count(table);
        ChunkTable<PropertyColumn?> nodeColumns =
            Columns([.. _tables.Layout.Nodes.Select(table => table.Columns)], NodeBound, ofNodes: true);
        ChunkTable<PropertyColumn?> linkColumns =
            Columns([.. _tables.Layout.Links.Select(table => table.Columns)], LinkBound, ofNodes: false);
        _names.Give(NodeBound, LinkBound);
        return new GraphContent
        {
            Tables = _names,
            NodeBound = NodeBound,
            Nodes = IdRanges.Of([(0, NodeBound)]),
            NodesByLabel = Late(_names.Labels.Count, IdSet.Empty, label => IdRanges.Of(Ranges(_names.Labels[label]))),
            LabelSets = LabelSets(),
            RelationshipBound = LinkBound,
            Relationships = new RelationshipTable([], IdRanges.Of([(0, LinkBound)]),
                Pages(LinkBound, RelationshipTable.PageBits, (from, to) => LinkReading.Ends(_tables, _types, from, to))),
            Outgoing = Adjacencies(Direction.Outgoing),
            Incoming = Adjacencies(Direction.Incoming),
            NodeTypes = new ChunkTable<TypeId[]>([.. _types.Values.Order()]),
            NodeColumns = nodeColumns,
            RelationshipColumns = linkColumns,
            Counts = _counts.View,
        };
    }

    private NodeLabels LabelSets()
    {
        Dictionary<NodeTable, int> sets = new(ReferenceEqualityComparer.Instance);
        foreach (NodeTable table in _tables.Layout.Nodes)
            sets[table] = table.Labels.Select(_names.Labels.Find).Aggregate(LabelSetTable.EmptySet, _names.LabelSets.With);
        return new NodeLabels([], Pages(NodeBound, NodeLabels.PageBits, (from, to) =>
        {
            int[] page = new int[NodeLabels.PageSize];
            foreach ((NodeTable table, int first, int end) in _tables.NodesIn(from, to))
                page.AsSpan(first - from, end - first).Fill(sets[table]);
            return page;
        }));
    }

    private ChunkTable<Adjacency> Adjacencies(Direction direction) => Late(_types.Count, Adjacency.Empty, type => new Adjacency([],
        Pages(NodeBound, Adjacency.PageBits,
            (from, to) => LinkReading.Neighbours(_tables, _names.RelationshipTypes[type], direction, from, to))));

    private ChunkTable<PropertyColumn?> Columns(
        IReadOnlyList<IReadOnlyDictionary<string, TableColumn>> columns, int bound, bool ofNodes)
    {
        foreach (string key in columns.SelectMany(table => table.Keys))
            _names.PropertyKeys.GetOrAdd(key);
        for (int i = 0; i < columns.Count; i++)
        {
            foreach ((string key, TableColumn column) in columns[i])
                CountKey(i, _names.PropertyKeys.Find(key), column, ofNodes);
        }

        HashSet<string> known = [.. columns.SelectMany(table => table.Keys)];
        return Late<PropertyColumn?>(_names.PropertyKeys.Count, null, id => _names.PropertyKeys[id] is var key && known.Contains(key)
            ? new PropertyColumn([], Pages(bound, PropertyColumn.PageBits,
                (from, to) => ColumnReading.Read(_tables, [.. Parts(key, from, to, ofNodes)], from)))
            : null);
    }

    private IEnumerable<(string Table, TableColumn Column, int From, int To)> Parts(string key, int from, int to, bool ofNodes) => ofNodes
        ? from part in _tables.NodesIn(@from, to)
          where part.Table.Columns.ContainsKey(key)
          select (part.Table.Name, part.Table.Columns[key], part.From, part.To)
        : from part in _tables.LinksIn(@from, to)
          where part.Table.Columns.ContainsKey(key)
          select (part.Table.Name, part.Table.Columns[key], part.From, part.To);

    private void Count(LinkTable table)
    {
        TypeId type = _types[table.Type];
        _counts.ChangeType(type, (int)table.Count);
        foreach (LinkEnds ends in table.Ends ?? [])
        {
            foreach (string label in ends.Source.Labels)
                _counts.ChangeLabel(type, _names.Labels.Find(label), Direction.Outgoing, (int)table.Count);
            foreach (string label in ends.Target.Labels)
                _counts.ChangeLabel(type, _names.Labels.Find(label), Direction.Incoming, (int)table.Count);
        }
    }

    private void CountKey(int table, KeyId key, TableColumn column, bool ofNodes)
    {
        string name = ofNodes ? _tables.Layout.Nodes[table].Name : _tables.Layout.Links[table].Name;
        int count = int.Parse(
            _tables.Database.Texts($"SELECT CAST(count({column.Name}) AS varchar) FROM {name}")[0][0],
            System.Globalization.CultureInfo.InvariantCulture);
        if (ofNodes)
            _counts.ChangeNodeKey(key, count);
        else
            _counts.ChangeRelationshipKey(key, count);
    }

    private IEnumerable<(int From, int To)> Ranges(string label)
    {
        for (int i = 0; i < _tables.Layout.Nodes.Length; i++)
        {
            if (_tables.Layout.Nodes[i].Labels.Contains(label))
                yield return (_tables.FirstNodes[i], _tables.FirstNodes[i + 1]);
        }
    }

    private TablePages<TPage> Pages<TPage>(int ids, int bits, Func<int, int, TPage?> load)
        where TPage : class => new(ids, bits, _bound, load);

    private static ChunkTable<T> Late<T>(int count, T otherwise, Func<int, T> make) => ChunkTable<T>.OfLate(count, otherwise, make);
}
