namespace ScoGraph.Formats.Imports.Csv.Plain;

/// <summary>
/// The one table that <c>apoc.export.csv</c> writes of a Neo4j database: rows of nodes, with <c>_id</c> and <c>_labels</c>
/// (<c>:Person:Actor</c>), and rows of relationships, with <c>_start</c>, <c>_end</c> and <c>_type</c>. The database's own ids are not
/// kept.
/// </summary>
internal static class ApocTable
{
    private const string Id = "_id";

    private static readonly Dictionary<string, CsvRole> OfNodes = new(StringComparer.Ordinal)
    {
        [Id] = CsvRole.Id,
        ["_labels"] = CsvRole.Label,
        ["_start"] = CsvRole.Ignored,
        ["_end"] = CsvRole.Ignored,
        ["_type"] = CsvRole.Ignored,
    };

    private static readonly Dictionary<string, CsvRole> OfRelationships = new(StringComparer.Ordinal)
    {
        [Id] = CsvRole.Ignored,
        ["_labels"] = CsvRole.Ignored,
        ["_start"] = CsvRole.StartId,
        ["_end"] = CsvRole.EndId,
        ["_type"] = CsvRole.Type,
    };

    public static bool Is(CsvTable table) => table.IsPlain && OfNodes.Keys.All(name => Find(table, name) >= 0);

    /// <summary>The nodes and the relationships, with their columns known.</summary>
    public static CsvTable[] Split(CsvTable table, ImportSource source)
    {
        int id = Find(table, Id);
        (CsvTable nodes, CsvTable relationships) = table.Split(row => row[id].Text is { Length: > 0 });
        return [Assign(nodes, OfNodes, source), Assign(relationships, OfRelationships, source)];
    }

    private static CsvTable Assign(CsvTable table, Dictionary<string, CsvRole> roles, ImportSource source)
    {
        PlainTable read = PlainTable.Of(table, source);
        return table.With([.. table.Columns.Zip(read.Profiles).Select(pair => roles.TryGetValue(pair.First.Name, out CsvRole role)
            ? new CsvColumn(role, "", CsvCellType.Text) { LabelSeparator = ':' }
            : pair.First with { Type = pair.Second.Type })]);
    }

    private static int Find(CsvTable table, string name) =>
        Array.FindIndex(table.Columns, column => column.Role == CsvRole.Property && column.Name == name);
}
