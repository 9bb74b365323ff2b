using ScoGraph.Formats.Imports.Csv.Plain;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>All tables of an import, with their columns known.</summary>
internal static class CsvTables
{
    /// <exception cref="GraphFormatException">A header is wrong, or a row of a plain table.</exception>
    public static CsvTable[] Open(ImportSource source)
    {
        CsvTable[] tables = [.. CsvFileSet.Of(source.Paths).Select(files => CsvTable.Open(source, files))];
        Dictionary<CsvTable, PlainTable> plain =
            tables.Where(table => table.IsPlain).ToDictionary(table => table, table => PlainTable.Of(table, source));
        PlainRoles roles = new([.. plain.Values], source.Options.Columns);
        return Array.ConvertAll(tables, table => plain.TryGetValue(table, out PlainTable? read) ? roles.Assign(read) : table);
    }
}
