using System.Collections.Frozen;
using System.Collections.Immutable;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Tables;
using ScoGraph.Sql.Layouts;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Statements;

/// <summary>Tells the executor in which tables a state stands.</summary>
internal static class LayoutOfTables
{
    /// <param name="server">The database.</param>
    /// <param name="catalog">The tables.</param>
    /// <param name="content">The state.</param>
    /// <param name="copies">The names of the tables that stand whole in every database of several; null for one database.</param>
    public static GraphLayout Of(
        PostgresServer server, TableCatalog catalog, GraphContent content, IReadOnlySet<string>? copies = null)
    {
        Dictionary<int, NodeTable> nodes = catalog.Nodes.Values.Where(table => table.Count > 0).ToDictionary(
            table => table.Owner,
            table => new NodeTable(
                server.Table(table.Name), TableNames.NodeId,
                [.. content.Tables.LabelSets[table.Owner].Select(label => content.Tables.Labels[label]).Order(StringComparer.Ordinal)],
                Columns(table, content), table.Count)
            {
                Copy = CopyOf(table),
            });
        return new GraphLayout(
            [.. nodes.Values],
            [.. catalog.Relationships.Values.Where(table => table.Count > 0).Select(table => new LinkTable(
                server.Table(table.Name), content.Tables.RelationshipTypes[table.Owner], TableNames.RelationshipId, TableNames.Start,
                TableNames.End, Columns(table, content), table.Count)
            {
                Ends = Ends(table.Owner, nodes, content),
                CountAt = label => CountAt(table.Owner, label, content),
                Copy = CopyOf(table),
            })]);

        string? CopyOf(ElementTable table) =>
            TableNames.OfCopy(table.Name) is var name && copies?.Contains(name) == true ? server.Table(name) : null;
    }

    /// <summary>Whether statements for one layout are right for another: they differ in counts alone.</summary>
    public static bool AreAlike(GraphLayout one, GraphLayout other) =>
        one.Nodes.Length == other.Nodes.Length && one.Links.Length == other.Links.Length
        && one.Nodes.Zip(other.Nodes).All(pair => pair.First.Name == pair.Second.Name && AreAlike(pair.First.Columns, pair.Second.Columns))
        && one.Links.Zip(other.Links).All(pair => pair.First.Name == pair.Second.Name && AreAlike(pair.First.Columns, pair.Second.Columns)
            && Names(pair.First).SequenceEqual(Names(pair.Second)));

    private static bool AreAlike(FrozenDictionary<string, TableColumn> one, FrozenDictionary<string, TableColumn> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out TableColumn? column) && column == pair.Value);

    private static IEnumerable<(string, string)> Names(LinkTable table) =>
        table.Ends!.Value.Select(ends => (ends.Source.Name, ends.Target.Name));

    private static FrozenDictionary<string, TableColumn> Columns(ElementTable table, GraphContent content) =>
        table.Columns.ToFrozenDictionary(
            pair => content.Tables.PropertyKeys[pair.Key],
            pair => new TableColumn(SqlNames.Quote(pair.Value.Name), pair.Value.Kind, !pair.Value.HasExact),
            StringComparer.Ordinal);

    private static (long Starts, long Ends) CountAt(TypeId type, string label, GraphContent content)
    {
        int[] counts = content.Counts.ByTypeAndLabel[type];
        return content.Tables.Labels.Find(label) is >= 0 and var id ? (At(Direction.Outgoing), At(Direction.Incoming)) : (0, 0);

        long At(Direction direction) => GraphCounts.Slot(id, direction) is var slot && slot < counts.Length ? counts[slot] : 0;
    }

    /// <summary>
    /// Between which tables there may be relationships of a type, by the counts of labels at their ends: of a set of labels none can be
    /// where one of its labels has none.
    /// </summary>
    private static ImmutableArray<LinkEnds> Ends(TypeId type, Dictionary<int, NodeTable> nodes, GraphContent content)
    {
        NodeTable[] sources = [.. Possible(Direction.Outgoing)], targets = [.. Possible(Direction.Incoming)];
        return [.. sources.SelectMany(source => targets.Select(target => new LinkEnds(source, target)))];

        IEnumerable<NodeTable> Possible(Direction direction)
        {
            int[] counts = content.Counts.ByTypeAndLabel[type];
            return nodes.Where(pair => content.Tables.LabelSets[pair.Key]
                    .All(label => GraphCounts.Slot(label, direction) is var slot && slot < counts.Length && counts[slot] > 0))
                .Select(pair => pair.Value);
        }
    }
}
