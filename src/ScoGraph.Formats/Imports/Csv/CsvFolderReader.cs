using ScoGraph.Formats.Csv;
using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Elements.Batches;
using ScoGraph.Formats.Imports.Csv.Blocks;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>
/// Reads tables as elements: those with headers in the style of neo4j-admin's import, of LSQB, where labels and types stand in the names of
/// the files, or of Neptune, and plain ones. All files with nodes are read before those with relationships, each kind in the order of the
/// names. Tables are read in blocks as far as their rows are right and ordinary, and from there on row by row.
/// </summary>
internal sealed class CsvFolderReader
{
    private const string IdProperty = "id";

    private readonly ImportSource _source;
    private readonly IElementSink _sink;
    private readonly CsvSpaces _spaces = new();
    private readonly CsvLabels _labels;
    private readonly CsvProperties _properties = new();
    private readonly BlockElements _elements;
    private int _nodes;

    private CsvFolderReader(ImportSource source, IElementSink sink)
    {
        (_source, _sink) = (source, sink);
        _labels = new CsvLabels(source.Options.AddedLabels);
        _elements = new BlockElements(_spaces, _labels, TypeOf);
    }

    /// <exception cref="GraphFormatException">A file is wrong; the sink is not completed.</exception>
    public static void Read(ImportSource source, IElementSink sink) => new CsvFolderReader(source, sink).ReadTables();

    private void ReadTables()
    {
        CsvTable[] tables = CsvTables.Open(_source), nodes = Array.FindAll(tables, table => table.HoldsNodes);
        foreach (CsvTable table in nodes)
        {
            if (table.Find(CsvRole.Id) is var id and >= 0)
                _spaces.Of(table.Columns[id].Space).IsInteger |= table.Columns[id].IsInteger || _source.Options.IntegerIds;
        }

        ReadBlocks(nodes, AddNodes, (table, done) => ReadRows(table, ReadNode, done));
        CsvTable[] relationships = Array.FindAll(tables, table => !table.HoldsNodes);
        if (nodes.Length == 0 && Array.TrueForAll(relationships, table => table.IsPlain))
            MakeNodes(relationships);
        ReadBlocks(relationships, AddRelationships, ReadRelationships);
        _sink.Complete();
    }

    /// <summary>Reads tables in blocks, and what is left of one row by row.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="add">Takes a block, given its first line; gives back how many of its rows it took, all where they are right.</param>
    /// <param name="readRows">Reads the rows of a table behind so many.</param>
    private void ReadBlocks(
        IReadOnlyList<CsvTable> tables, Func<TableBlock, BlockRows, int, int> add, Action<CsvTable, int> readRows)
    {
        BlockQueue queue = new(_source, table => BlockPlan.Of(table, _spaces, _source));
        (CsvTable? last, int done, int line) = (null, 0, 1);
        foreach (TableBlock block in queue.Read(tables))
        {
            if (block.Table != last)
                (last, done) = (block.Table, 0);
            if (block.IsFirst)
                line = 1;
            int taken = block.Rows is null ? 0 : add(block, block.Rows, line);
            (done, line) = (done + taken, line + (block.Rows?.Lines.Next ?? 0));
            if (block.Rows?.Count == taken)
                continue;
            queue.End(block.Table);
            readRows(block.Table, done);
        }
    }

    private int AddNodes(TableBlock block, BlockRows rows, int line)
    {
        NodeBatch nodes = _elements.Nodes(block, rows, _nodes, line);
        _nodes += nodes.Count;
        _sink.Add(nodes);
        return nodes.Count;
    }

    private int AddRelationships(TableBlock block, BlockRows rows, int line)
    {
        if (BlockElements.LacksType(block.Table, rows))
            return 0;
        _sink.Add(_elements.Relationships(block, rows, line));
        return rows.Count;
    }

    private void ReadRelationships(CsvTable table, int done)
    {
        CsvTable chosen = _spaces.Choose(table, _source.Bad.Silent);
        if (chosen == table)
            ReadRows(table, ReadRelationship, done);
        else
            ReadBlocks([chosen], AddRelationships, (rest, of) => ReadRows(rest, ReadRelationship, of));
    }

    /// <summary>Makes the nodes that edge lists name, which nothing else describes.</summary>
    private void MakeNodes(CsvTable[] tables)
    {
        CsvIdSpace space = _spaces.Of("");
        space.IsInteger = _source.Options.IntegerIds || Array.TrueForAll(tables, table => Array.TrueForAll(
            table.Columns, column => column.Role is not (CsvRole.StartId or CsvRole.EndId) || column.Type.Kind == ValueKind.Integer));
        foreach (CsvTable table in tables)
        {
            int start = table.Find(CsvRole.StartId), end = table.Find(CsvRole.EndId);
            foreach (IReadOnlyList<CsvField> row in table.Rows(_source.Bad.Silent))
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
        _sink.Add(new NodeElement(id, [], [new PropertyElement(IdProperty, ValueOf(id))], cell.Line));
        space.Add(id, _nodes++, cell.Line, table.FileName);
    }

    private void ReadRows(CsvTable table, Action<CsvTable, IReadOnlyList<CsvField>> read, int done)
    {
        foreach (IReadOnlyList<CsvField> row in table.Rows(_source.Bad).Skip(done))
        {
            try
            {
                read(table, row);
            }
            catch (GraphFormatException error) when (_source.Bad.Skip(error))
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
        _sink.Add(new NodeElement(id, names, [.. properties], row[0].Line));
        space?.Add(id, _nodes, row[0].Line, table.FileName);
        _nodes++;
    }

    private void ReadRelationship(CsvTable table, IReadOnlyList<CsvField> row)
    {
        int type = table.Find(CsvRole.Type), start = table.Find(CsvRole.StartId), end = table.Find(CsvRole.EndId);
        int from = _spaces.End(table, row[start], table.Columns[start]), to = _spaces.End(table, row[end], table.Columns[end]);
        string name = type < 0 || (table.IsPlain && row[type].Text is not { Length: > 0 })
            ? TypeOf(table) : CsvNames.ReadType(table, table.Columns[type], row[type]);
        _sink.Add(new RelationshipElement(name, from, to, [.. _properties.Of(table, row)], row[0].Line));
    }

    private string TypeOf(CsvTable table) => (table.IsPlain ? _source.Options.ChosenType : null) ?? table.TypeOfName;

    private static Value ValueOf(ElementId id) => id.Text is { } text ? Value.FromString(text) : Value.FromInteger(id.Number);
}
