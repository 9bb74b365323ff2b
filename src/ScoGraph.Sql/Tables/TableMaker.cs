using System.Collections.Frozen;
using System.Globalization;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Mappings;

namespace ScoGraph.Sql.Tables;

/// <summary>
/// Makes the tables of a graph of those that a mapping names: each row gets an id, keys of other rows become ids, and what a mapping
/// promises is checked. Relationships stand twice, sorted by each of their ends.
/// </summary>
internal sealed class TableMaker(GraphMapping mapping, MappedDatabase database)
{
    private readonly List<NodeTable> _nodes = [];
    private readonly List<LinkTable> _links = [];
    private readonly List<int> _firstNodes = [0];
    private readonly List<int> _firstLinks = [0];

    /// <exception cref="GraphMappingException">The tables are not what the mapping says.</exception>
    public static GraphTables Make(GraphMapping mapping, MappedDatabase database)
    {
        TableMaker maker = new(mapping, database);
        foreach (NodeMapping node in mapping.Nodes)
            maker.Within(node.Source.Entry, () => maker.MakeNodes(node));
        foreach (LinkMapping link in mapping.Links)
            maker.Within(link.Source.Entry, () => maker.MakeLinks(link));
        return new GraphTables(
            database, new GraphLayout([.. maker._nodes], [.. maker._links]), [.. maker._firstNodes], [.. maker._firstLinks]);
    }

    private void MakeNodes(NodeMapping node)
    {
        MappedColumns columns = new(mapping, node.Source, database);
        (string name, string key) = (database.TableName($"nodes_{_nodes.Count}"), columns.Column(node.Key, "key"));
        (string Key, string Column, SqlKind Kind)[] properties = [.. columns.Properties()];
        database.Execute($"CREATE TABLE {name} AS SELECT {Ids(_firstNodes, "key")}, * FROM "
            + $"(SELECT {key} AS key{Casts(properties)} FROM {columns.Rows}) r");
        if (database.Texts($"SELECT '' FROM {name} WHERE key IS NULL LIMIT 1").Count > 0)
            throw mapping.Wrong($"{node.Source.Entry}.key", $"The key '{node.Key}' of '{node.Source.Name}' is null in a row: a node needs one");
        if (database.Texts($"SELECT CAST(key AS varchar) FROM {name} GROUP BY key HAVING count(*) > 1 LIMIT 1") is [[var twice], ..])
            throw mapping.Wrong($"{node.Source.Entry}.key", $"The key '{node.Key}' of '{node.Source.Name}' is not unique: {twice} comes twice");
        long count = Count(name, _firstNodes, node.Source);
        database.FinishNodes(name, Enumerable.Range(0, properties.Length).Where(i => properties[i].Column == key).Select(i => $"p{i}"));
        _nodes.Add(new NodeTable(name, "id", node.Labels, Whole(name, properties), count));
    }

    private void MakeLinks(LinkMapping link)
    {
        MappedColumns columns = new(mapping, link.Source, database);
        string name = database.TableName($"links_{_links.Count}");
        (string start, string end) = (columns.Column(link.Start.Column, "source.column"), columns.Column(link.End.Column, "target.column"));
        (string Key, string Column, SqlKind Kind)[] properties = [.. columns.Properties(link.Start.Column, link.End.Column)];
        string rows = $"(SELECT {start} AS start_key, {end} AS end_key{Casts(properties)} FROM {columns.Rows} "
            + $"WHERE {start} IS NOT NULL AND {end} IS NOT NULL)";
        RequireFound(link, rows, "start_key", link.Start, "source");
        RequireFound(link, rows, "end_key", link.End, "target");
        string list = string.Concat(Enumerable.Range(0, properties.Length).Select(i => $", l.p{i}"));
        database.Execute($"CREATE TABLE {name} AS SELECT {Ids(_firstLinks, "source, target")}, * FROM (SELECT s.id AS source, t.id AS target{list} "
            + $"FROM {rows} l JOIN {_nodes[link.Start.Nodes].Name} s ON s.key = l.start_key JOIN {_nodes[link.End.Nodes].Name} t ON t.key = l.end_key) r");
        long count = Count(name, _firstLinks, link.Source);
        database.FinishLinks(name);
        _links.Add(new LinkTable(name, link.Type, "id", "source", "target", Whole(name, properties), count)
        {
            Ends = [new LinkEnds(_nodes[link.Start.Nodes], _nodes[link.End.Nodes])],
        });
    }

    private void RequireFound(LinkMapping link, string rows, string key, MappedEnd end, string entry)
    {
        string lost = $"SELECT CAST(l.{key} AS varchar) FROM {rows} l LEFT JOIN {_nodes[end.Nodes].Name} n ON n.key = l.{key} "
            + "WHERE n.id IS NULL LIMIT 1";
        if (database.Texts(lost) is [[var value], ..])
        {
            throw mapping.Wrong(
                $"{link.Source.Entry}.{entry}", $"The column '{end.Column}' of '{link.Source.Name}' has {value}, which is no key of "
                    + $"'{mapping.Nodes[end.Nodes].Name}': each needs a node, or null for no relationship");
        }
    }

    /// <summary>What the database says of a table that is not there, or of values that cannot be cast or compared.</summary>
    private void Within(string entry, Action make)
    {
        try
        {
            make();
        }
        catch (Exception failure) when (database.Complaint(failure) is { } complaint)
        {
            throw mapping.Wrong(entry, $"{database.Product} says: {complaint}", failure);
        }
    }

    private static string Ids(List<int> firsts, string order) =>
        $"CAST({firsts[^1].ToString(CultureInfo.InvariantCulture)} + row_number() OVER (ORDER BY {order}) - 1 AS bigint) AS id";

    private string Casts(IEnumerable<(string Key, string Column, SqlKind Kind)> properties) => string.Concat(
        properties.Select((property, i) => $", CAST({property.Column} AS {database.Dialect.TypeOf(property.Kind)}) AS p{i}"));

    private long Count(string name, List<int> firsts, MappedSource source)
    {
        long count = long.Parse(database.Texts($"SELECT CAST(count(*) AS varchar) FROM {name}")[0][0], CultureInfo.InvariantCulture);
        if (firsts[^1] + count > int.MaxValue)
            throw mapping.Wrong(source.Entry, $"With '{source.Name}' there are more than {int.MaxValue} nodes or relationships");
        firsts.Add(firsts[^1] + (int)count);
        return count;
    }

    /// <summary>The columns; texts that hold U+0000 are for our engine alone, as no statement could name them.</summary>
    private FrozenDictionary<string, TableColumn> Whole(string name, (string Key, string Column, SqlKind Kind)[] properties)
    {
        Dictionary<string, TableColumn> columns = [];
        for (int i = 0; i < properties.Length; i++)
        {
            bool isWhole = properties[i].Kind != SqlKind.String || !database.HoldsZero(name, $"p{i}");
            columns[properties[i].Key] = new TableColumn($"p{i}", properties[i].Kind, isWhole);
        }

        return columns.ToFrozenDictionary();
    }
}
