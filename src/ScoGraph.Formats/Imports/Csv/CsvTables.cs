using ScoGraph.Formats.Imports.Csv.Plain;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>All tables of an import, with their columns known.</summary>
internal static class CsvTables
{
    /// <exception cref="GraphFormatException">A header is wrong, or a row of a plain table.</exception>
    public static CsvTable[] Open(ImportSource source)
    {
        CsvTable[] all = [.. CsvFileSet.Of(source.Paths).Select(files => CsvTable.Open(source, files))];
        CsvTable[] tables = Array.FindAll(all, table => !ApocTable.Is(table));
        Dictionary<CsvTable, PlainTable> plain =
            tables.Where(table => table.IsPlain).ToDictionary(table => table, table => PlainTable.Of(table, source));
        PlainRoles roles = new([.. plain.Values], source.Options.Columns);
        return
        [
            .. tables.Select(table => plain.TryGetValue(table, out PlainTable? read) ? roles.Assign(read) : table),
            .. all.Where(ApocTable.Is).SelectMany(table => ApocTable.Split(table, source)),
        ];
    }
}
