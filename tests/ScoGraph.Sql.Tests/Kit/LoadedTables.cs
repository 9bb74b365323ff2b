using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ScoGraph.DuckDB.Engine;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Parameters;

namespace ScoGraph.Sql.Tests.Kit;

/// <summary>
/// The state of a graph as tables of DuckDB: one for each set of labels and one for each type. A property whose values in a table are of
/// one kind stands whole in a column; of others those of the commonest kind do, and their column says so.
/// </summary>
internal static class LoadedTables
{
    /// <summary>Makes the tables.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="database">Where they are made.</param>
    /// <param name="knowsEnds">Whether the layout says from which nodes to which relationships lead.</param>
    public static GraphLayout Load(QuerySource graph, DuckDbDatabase database, bool knowsEnds)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        List<(long Id, string Table, IReadOnlyDictionary<string, object?> Properties)> nodes = [];
        Dictionary<string, ImmutableArray<string>> labelSets = [];
        foreach (Row row in graph.Query("MATCH (n) RETURN id(n) AS id, labels(n) AS labels, properties(n) AS properties"))
        {
            ImmutableArray<string> labels = [.. ((IEnumerable<object?>)row["labels"]!).Cast<string>().Order(StringComparer.Ordinal)];
            string? table = labelSets.FirstOrDefault(known => known.Value.SequenceEqual(labels)).Key;
            labelSets[table ??= Unique("nodes " + string.Join(' ', labels), names)] = labels;
            nodes.Add(((long)row["id"]!, table, (IReadOnlyDictionary<string, object?>)row["properties"]!));
        }

        List<(long Id, string Type, long Source, long Target, IReadOnlyDictionary<string, object?> Properties)> links = [.. graph.Query(
            "MATCH (a)-[r]->(b) RETURN id(r) AS id, type(r) AS type, id(a) AS a, id(b) AS b, properties(r) AS properties").Select(row => (
                (long)row["id"]!, (string)row["type"]!, (long)row["a"]!, (long)row["b"]!,
                (IReadOnlyDictionary<string, object?>)row["properties"]!))];
        ImmutableArray<NodeTable> nodeTables = [.. nodes.GroupBy(node => node.Table).OrderBy(g => g.Key, StringComparer.Ordinal).Select(
            rows => new NodeTable(
                rows.Key, Name("id"), labelSets[rows.Key],
                Create(database, rows.Key, ["id"], [.. rows.Select(node => (new[] { node.Id }, node.Properties))]), rows.Count()))];
        Dictionary<long, NodeTable> homes =
            nodes.ToDictionary(node => node.Id, node => nodeTables.Single(table => table.Name == node.Table));
        return new GraphLayout(nodeTables, [.. links.GroupBy(link => link.Type).OrderBy(g => g.Key, StringComparer.Ordinal).Select(
            rows => Unique("links " + rows.Key, names) is var table
                ? new LinkTable(
                    table, rows.Key, Name("id"), Name("from"), Name("to"),
                    Create(database, table, ["id", "from", "to"],
                        [.. rows.Select(link => (new[] { link.Id, link.Source, link.Target }, link.Properties))]),
                    rows.Count())
                {
                    Ends = knowsEnds
                        ? [.. rows.Select(link => new LinkEnds(homes[link.Source], homes[link.Target])).Distinct()] : null,
                }
                : null!)]);
    }

    private static FrozenDictionary<string, TableColumn> Create(
        DuckDbDatabase database, string table, string[] keys,
        IReadOnlyList<(long[] Ids, IReadOnlyDictionary<string, object?> Properties)> rows)
    {
        Dictionary<string, TableColumn> columns = [];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, object?> property in rows.SelectMany(row => row.Properties).Where(p => p.Value is not null)
            .GroupBy(p => p.Key, p => p.Value))
        {
            SqlKind?[] kinds = [.. property.Select(KindOf).Distinct()];
            columns[property.Key] = new TableColumn(Unique("p " + property.Key, names), kinds.Max() ?? SqlKind.String, kinds is [not null]);
        }

        database.Execute($"CREATE TABLE {table} ({string.Join(", ", [.. keys.Select(key => Name(key) + " bigint"),
            .. columns.Values.Select(column => $"{column.Name} {DuckDbDialect.Instance.TypeOf(column.Kind)}")])})");
        IEnumerable<string> texts = rows.Select(row => $"({string.Join(", ", [
            .. row.Ids.Select(id => id.ToString(CultureInfo.InvariantCulture)),
            .. columns.Select(column => Text(row.Properties.GetValueOrDefault(column.Key), column.Value.Kind))])})");
        foreach (string[] some in texts.Chunk(1000))
            database.Execute($"INSERT INTO {table} VALUES {string.Join(", ", some)}");
        return columns.ToFrozenDictionary();
    }

    private static SqlKind? KindOf(object? value) => value switch
    {
        bool => SqlKind.Boolean,
        long => SqlKind.Integer,
        double => SqlKind.Float,
        string text when StatementParameter.IsText(text) => SqlKind.String,
        _ => null,
    };

    private static string Text(object? value, SqlKind kind) => KindOf(value) != kind ? "NULL" : value switch
    {
        double number => DuckDbDialect.Instance.Float(number),
        string text => DuckDbDialect.Instance.Text(text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A name that is another one, whatever the case of its letters, as DuckDB looks at none.</summary>
    private static string Unique(string name, HashSet<string> names)
    {
        string unique = name;
        for (int i = 2; !names.Add(unique); i++)
            unique = $"{name} {i}";
        return Name(unique);
    }

    private static string Name(string name) => DuckDbDialect.Instance.Name(name);
}
