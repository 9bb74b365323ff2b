using System.Buffers;
using System.Globalization;
using System.Text;
using ScoGraph.Formats.Imports.Csv;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Exports.Csv;

/// <summary>Writes a graph as a folder of CSV files: one for each set of labels, and one for each type of relationships.</summary>
/// <param name="style">The headers and the names of the files.</param>
/// <param name="open">Opens a file by its name without ending.</param>
internal sealed class CsvFolderWriter(CsvStyle style, Func<string, TextWriter> open)
{
    private readonly CsvFileNames _names = new();
    private readonly Dictionary<int, string> _spaces = [];
    private string? _idProperty;

    public void Write(GraphExtract graph, CancellationToken cancellationToken)
    {
        ExportNode[] nodes = [.. graph.Nodes];
        bool byKey = graph.IdProperty is not null && Array.TrueForAll(nodes, n => Utf16Text.IsWellFormed(n.Id.Name));
        _idProperty = byKey ? graph.IdProperty : null;
        foreach (IGrouping<string, ExportNode> file in nodes.GroupBy(n => string.Join('\0', n.Labels)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteNodes([.. file]);
        }

        ExportRelationship[] relationships = [.. graph.Relationships];
        foreach (var file in relationships.GroupBy(r => (r.Type, Start: SpaceOf(r.Start), End: SpaceOf(r.End))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteRelationships(file.Key.Type, file.Key.Start, file.Key.End, [.. file]);
        }
    }

    private void WriteNodes(ExportNode[] nodes)
    {
        string[] labels = nodes[0].Labels;
        bool told = style.NamesTell && labels is [var only] && CsvFileNames.IsPlain(only) && _names.TryTake(only);
        string joined = string.Join('-', labels), name = told ? labels[0] : _names.Take(style.NamesTell ? joined : $"nodes-{joined}");
        if (style.NamesTell)
        {
            foreach (ExportNode node in nodes)
                _spaces.Add(node.Id.Number, name);
        }

        bool asJson = !Array.TrueForAll(
            labels, label => label.Length > 0 && !label.Contains(CsvCellType.ItemSeparator) && Utf16Text.IsWellFormed(label));
        CsvPropertyColumn[] columns = CsvPropertyColumn.Of(nodes.Select(n => n.Properties), _idProperty);
        using TextWriter file = open(name);
        CsvLine line = new(file, style.Delimiter);
        line.Add($"{_idProperty}:ID{Space(name)}");
        if (!told)
            line.Add(asJson ? ":LABEL{json}" : ":LABEL");
        WriteHeader(line, columns);
        foreach (ExportNode node in nodes)
        {
            line.Add(Id(node.Id));
            if (!told)
                line.Add(asJson ? JsonCell.Write(Value.FromList([.. labels.Select(Value.FromString)])) : LabelCell(labels));
            WriteCells(line, columns, node.Properties);
        }
    }

    private void WriteRelationships(string type, string start, string end, ExportRelationship[] relationships)
    {
        string? verb = style.NamesTell && !start.Contains('_') && !end.Contains('_') ? CsvNames.VerbOf(type) : null;
        bool told = verb is not null && _names.TryTake($"{start}_{verb}_{end}");
        string name = told ? $"{start}_{verb}_{end}" : _names.Take(style.NamesTell ? $"{start}_{type}_{end}" : $"relationships-{type}");
        bool asJson = !Utf16Text.IsWellFormed(type);
        CsvPropertyColumn[] columns = CsvPropertyColumn.Of(relationships.Select(r => r.Properties), null);
        using TextWriter file = open(name);
        CsvLine line = new(file, style.Delimiter);
        line.Add($":START_ID{Space(start)}");
        line.Add($":END_ID{Space(end)}");
        if (!told)
            line.Add(asJson ? ":TYPE{json}" : ":TYPE");
        WriteHeader(line, columns);
        foreach (ExportRelationship relationship in relationships)
        {
            line.Add(Id(relationship.Start));
            line.Add(Id(relationship.End));
            if (!told)
                line.Add(asJson ? JsonCell.Write(Value.FromString(type)) : type);
            WriteCells(line, columns, relationship.Properties);
        }
    }

    private static void WriteHeader(CsvLine line, CsvPropertyColumn[] columns)
    {
        foreach (CsvPropertyColumn column in columns)
            line.Add(column.Header);
        line.End();
    }

    private static void WriteCells(CsvLine line, CsvPropertyColumn[] columns, List<(string Key, Value Value)> properties)
    {
        foreach (CsvPropertyColumn column in columns)
            line.Add(column.Cell(properties));
        line.End();
    }

    private string Id(ExportNodeId id) => _idProperty is null ? id.Number.ToString(CultureInfo.InvariantCulture) : id.Name;

    private string SpaceOf(ExportNodeId node) => _spaces.GetValueOrDefault(node.Number, "");

    private string Space(string name) => style.NamesTell ? $"({name})" : "";

    private static string? LabelCell(string[] labels) => labels.Length == 0 ? null : string.Join(CsvCellType.ItemSeparator, labels);

    /// <summary>
    /// A line of fields, ended with LF; nothing at all for null, quotes around what is empty or holds anything that could stand between
    /// fields, so that the header alone tells what does.
    /// </summary>
    private sealed class CsvLine(TextWriter file, char delimiter)
    {
        private static readonly SearchValues<char> Quoted = SearchValues.Create(CsvDelimiter.All + "\"\r\n");

        private readonly StringBuilder _text = new();
        private bool _any;

        public void Add(string? field)
        {
            if (_any)
                _text.Append(delimiter);
            _any = true;
            if (field is null)
                return;
            if (field.Length > 0 && !field.AsSpan().ContainsAny(Quoted))
                _text.Append(field);
            else
                _text.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        public void End()
        {
            file.Write(_text.Append('\n'));
            _text.Clear();
            _any = false;
        }
    }
}
