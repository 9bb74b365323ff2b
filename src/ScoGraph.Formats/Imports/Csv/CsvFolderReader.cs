using ScoGraph.Formats.Csv;
using ScoGraph.Formats.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>
/// Reads tables as elements: those with headers in the style of neo4j-admin's import, of LSQB, where labels and types stand in the names of
/// the files, or of Neptune, and plain ones. All files with nodes are read before those with relationships, each kind in the order of the
/// names.
/// </summary>
internal sealed class CsvFolderReader(ImportSource source, IElementSink sink)
{
    private const string IdProperty = "id";

    private readonly CsvSpaces _spaces = new();
    private readonly CsvLabels _labels = new(source.Options.AddedLabels);
    private readonly CsvProperties _properties = new();
    private int _nodes;

    /// <exception cref="GraphFormatException">A file is wrong; the sink is not completed.</exception>
    public static void Read(ImportSource source, IElementSink sink) => new CsvFolderReader(source, sink).ReadTables();

    private void ReadTables()
    {
        CsvTable[] tables = CsvTables.Open(source), nodes = Array.FindAll(tables, table => table.HoldsNodes);
        foreach (CsvTable table in nodes)
        {
            if (table.Find(CsvRole.Id) is var id and >= 0)
                _spaces.Of(table.Columns[id].Space).IsInteger |= table.Columns[id].IsInteger || source.Options.IntegerIds;
        }

        foreach (CsvTable table in nodes)
            ReadRows(table, ReadNode);
        CsvTable[] relationships = Array.FindAll(tables, table => !table.HoldsNodes);
        if (nodes.Length == 0 && Array.TrueForAll(relationships, table => table.IsPlain))
            MakeNodes(relationships);
        foreach (CsvTable table in relationships)
            ReadRows(_spaces.Choose(table, source.Bad.Silent), ReadRelationship);
        sink.Complete();
    }

    /// <summary>Makes the nodes that edge lists name, which nothing else describes.</summary>
    private void MakeNodes(CsvTable[] tables)
    {
        CsvIdSpace space = _spaces.Of("");
        space.IsInteger = source.Options.IntegerIds || Array.TrueForAll(tables, table => Array.TrueForAll(
            table.Columns, column => column.Role is not (CsvRole.StartId or CsvRole.EndId) || column.Type.Kind == ValueKind.Integer));
        foreach (CsvTable table in tables)
        {
            int start = table.Find(CsvRole.StartId), end = table.Find(CsvRole.EndId);
            foreach (IReadOnlyList<CsvField> row in table.Rows(source.Bad.Silent))
            {
                // A row that lacks an end makes no node of the other: it is wrong when it is read.
                if (row[start].Text is not { Length: > 0 } || row[end].Text is not { Length: > 0 })
                    continue;
                MakeNode(space, table, row[start]);
                MakeNode(space, table, row[end]);
            }
        }
    }

    private void MakeNode(CsvIdSpace space, CsvTable table, CsvField cell)
    {
        ElementId id = space.Read(table, cell);
        if (space.Ids.Find(id) >= 0)
            return;
        sink.Add(new NodeElement(id, [], [new PropertyElement(IdProperty, ValueOf(id))], cell.Line));
        space.Add(id, _nodes++, cell.Line, table.FileName);
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
        CsvIdSpace? space = at < 0 ? null : _spaces.Of(table.Columns[at].Space);
        ElementId id = space?.Read(table, row[at]) ?? new ElementId(null, _nodes);
        if (space?.Ids.LineOf(id) is { } line and > 0)
            throw table.At(row[at], FormatErrors.RepeatedId(id, line, space.FileOf(id)));
        int labels = table.Find(CsvRole.Label);
        string[] names = _labels.Of(table, labels < 0 ? null : table.Columns[labels], labels < 0 ? default : row[labels]);
        List<PropertyElement> properties = _properties.Of(table, row);
        if (at >= 0 && table.Columns[at].Name is { Length: > 0 } key)
            properties.Add(new PropertyElement(key, ValueOf(id)));
        sink.Add(new NodeElement(id, names, [.. properties], row[0].Line));
        space?.Add(id, _nodes, row[0].Line, table.FileName);
        _nodes++;
    }

    private void ReadRelationship(CsvTable table, IReadOnlyList<CsvField> row)
    {
        int type = table.Find(CsvRole.Type), start = table.Find(CsvRole.StartId), end = table.Find(CsvRole.EndId);
        int from = _spaces.End(table, row[start], table.Columns[start]), to = _spaces.End(table, row[end], table.Columns[end]);
        string name = type < 0 || (table.IsPlain && row[type].Text is not { Length: > 0 })
            ? TypeOf(table) : CsvNames.ReadType(table, table.Columns[type], row[type]);
        sink.Add(new RelationshipElement(name, from, to, [.. _properties.Of(table, row)], row[0].Line));
    }

    private string TypeOf(CsvTable table) => (table.IsPlain ? source.Options.ChosenType : null) ?? table.TypeOfName;

    private static Value ValueOf(ElementId id) => id.Text is { } text ? Value.FromString(text) : Value.FromInteger(id.Number);
}
