using ScoGraph.Formats.Csv;
using ScoGraph.Formats.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>
/// Reads a folder of CSV files with headers in the style of neo4j-admin's import, or in that of LSQB, where labels and types stand in the
/// names of the files. All files with nodes are read before those with relationships, each kind in the order of the names.
/// </summary>
internal sealed class CsvFolderReader(ImportSource source, IElementSink sink)
{
    private readonly Dictionary<string, CsvIdSpace> _spaces = new(StringComparer.Ordinal);
    private readonly CsvLabels _labels = new(source.Options.AddedLabels);
    private readonly List<PropertyElement> _properties = [];
    private int _nodes;

    /// <exception cref="GraphFormatException">A file is wrong; the sink is not completed.</exception>
    public static void Read(ImportSource source, IElementSink sink) => new CsvFolderReader(source, sink).ReadFolder();

    private void ReadFolder()
    {
        CsvTable[] tables = [.. Directory.EnumerateFiles(source.Path, "*.csv").Order(StringComparer.Ordinal).Select(CsvTable.Open)];
        if (tables.Length == 0)
            throw new GraphFormatException(FormatErrors.NoCsvFiles, source.Path, 0, 0);
        foreach (CsvTable table in tables.Where(t => t.HoldsNodes))
        {
            CsvColumn id = table.Columns[table.Find(CsvRole.Id)];
            SpaceOf(id).IsInteger |= id.IsInteger || source.Options.IntegerIds;
        }

        foreach (CsvTable table in tables.Where(t => t.HoldsNodes))
            ReadRows(table, ReadNode);
        foreach (CsvTable table in tables.Where(t => !t.HoldsNodes))
            ReadRows(table, ReadRelationship);
        sink.Complete();
    }

    private void ReadRows(CsvTable table, Action<CsvTable, IReadOnlyList<CsvField>> read)
    {
        foreach (IReadOnlyList<CsvField> row in table.Rows(source.Bad))
        {
            try
            {
                read(table, row);
            }
            catch (GraphFormatException error) when (source.Bad.Skip(error))
            {
                // Reported; the row is left out.
            }
        }
    }

    private void ReadNode(CsvTable table, IReadOnlyList<CsvField> row)
    {
        int at = table.Find(CsvRole.Id);
        CsvIdSpace space = SpaceOf(table.Columns[at]);
        ElementId id = space.Read(table, row[at]);
        if (space.Ids.LineOf(id) is var line and > 0)
            throw table.At(row[at], FormatErrors.RepeatedId(id, line, space.FileOf(id)));
        int labels = table.Find(CsvRole.Label);
        string[] names = _labels.Of(table, labels < 0 ? null : table.Columns[labels], labels < 0 ? default : row[labels]);
        List<PropertyElement> properties = Properties(table, row);
        if (table.Columns[at].Name is { Length: > 0 } key)
            properties.Add(new PropertyElement(key, id.Text is { } text ? Value.FromString(text) : Value.FromInteger(id.Number)));
        sink.Add(new NodeElement(id, names, [.. properties], row[0].Line));
        space.Add(id, _nodes++, row[0].Line, table.Name);
    }

    private void ReadRelationship(CsvTable table, IReadOnlyList<CsvField> row)
    {
        int type = table.Find(CsvRole.Type);
        int start = End(table, row, table.Find(CsvRole.StartId)), end = End(table, row, table.Find(CsvRole.EndId));
        string name = type < 0 ? table.TypeOfName : CsvNames.ReadType(table, table.Columns[type], row[type]);
        sink.Add(new RelationshipElement(name, start, end, [.. Properties(table, row)], row[0].Line));
    }

    private int End(CsvTable table, IReadOnlyList<CsvField> row, int column)
    {
        CsvColumn end = table.Columns[column];
        if (!_spaces.TryGetValue(end.Space, out CsvIdSpace? space))
            throw table.At(row[column], FormatErrors.UnknownIdSpace(end.Space, _spaces.Keys));
        ElementId id = space.Read(table, row[column]);
        int node = space.Ids.Find(id);
        return node >= 0 ? node : throw table.At(row[column], FormatErrors.DanglingEnd(id, space.Ids.Texts));
    }

    private List<PropertyElement> Properties(CsvTable table, IReadOnlyList<CsvField> row)
    {
        List<PropertyElement> properties = _properties;
        properties.Clear();
        for (int i = 0; i < row.Count; i++)
        {
            CsvColumn column = table.Columns[i];
            if (column.Role != CsvRole.Property || row[i].Text is not { } cell || (cell.Length == 0 && column.Type != CsvCellType.Text))
                continue;
            try
            {
                Value value = column.Type.Read(cell);
                if (value.IsNull)
                    throw table.At(row[i], FormatErrors.NullProperty);
                properties.Add(new PropertyElement(column.Name, value));
            }
            catch (GraphFormatException error) when (error.FileName is null)
            {
                throw table.At(row[i], error.Reason);
            }
        }

        return properties;
    }

    private CsvIdSpace SpaceOf(CsvColumn id)
    {
        if (!_spaces.TryGetValue(id.Space, out CsvIdSpace? space))
            _spaces.Add(id.Space, space = new CsvIdSpace());
        return space;
    }
}
