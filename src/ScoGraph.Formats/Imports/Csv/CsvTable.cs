using ScoGraph.Formats.Csv;
using ScoGraph.Formats.Imports.Csv.EdgeLists;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>A table with its header read. Lines and columns of its errors are those of the file.</summary>
internal sealed class CsvTable
{
    private readonly ImportSource _source;
    private readonly CsvFileSet _files;
    private readonly CsvTableHeader _header;
    private readonly int[] _places;
    private Func<IReadOnlyList<CsvField>, bool>? _keeps;
    private bool _isRest;
    private string _path;

    private CsvTable(ImportSource source, CsvFileSet files, CsvTableHeader header, CsvColumn[] columns)
    {
        (_source, _files, _header, Columns) = (source, files, header, columns);
        _path = header.Path;
        TypeOfName = CsvNames.TypeOf(Name);
        _places = [.. Enum.GetValues<CsvRole>().Select(role => Array.FindIndex(columns, column => column.Role == role))];
    }

    /// <summary>The file's name without folder and ending.</summary>
    public string Name => _files.Name;

    /// <summary>The name of the file of the row that was read last, without folder.</summary>
    public string FileName => Path.GetFileName(_path);

    /// <summary>The files of the rows, in their order.</summary>
    public IReadOnlyList<string> Parts => _files.Parts;

    /// <summary>Whether only some of the rows of the files are the table's.</summary>
    public bool IsPart => _keeps is not null;

    /// <summary>The relationship type that the name tells.</summary>
    public string TypeOfName { get; }

    public CsvColumn[] Columns { get; }

    public CsvTableHeader Header => _header;

    /// <summary>The file of the row that was read last.</summary>
    public string PathOfRows => _path;

    /// <summary>Whether the header says nothing of types and roles, so that they are found out.</summary>
    public bool IsPlain => _header.IsPlain;

    public bool HoldsNodes => Find(CsvRole.StartId) < 0;

    /// <exception cref="GraphFormatException">The header is wrong.</exception>
    public static CsvTable Open(ImportSource source, CsvFileSet files)
    {
        CsvTableHeader header = CsvTableHeader.Read(source, files.Header ?? files.Parts[0]);
        if (header.IsPlain)
            return new CsvTable(source, files, header, header.PlainColumns());
        CsvTable table = new(source, files, header, [.. header.TypedColumns().Select(column => WithOptions(column, source.Options))]);
        table.Verify(header.Fields);
        return table;
    }

    /// <summary>The table with its columns known.</summary>
    public CsvTable With(CsvColumn[] columns) => new(_source, _files, _header, columns) { _keeps = _keeps, _isRest = _isRest };

    /// <summary>Some of the rows of a file that holds two tables, and the rest; bad rows are told of with the first.</summary>
    public (CsvTable First, CsvTable Others) Split(Func<IReadOnlyList<CsvField>, bool> isOfFirst) => (
        new CsvTable(_source, _files, _header, Columns) { _keeps = isOfFirst },
        new CsvTable(_source, _files, _header, Columns) { _keeps = row => !isOfFirst(row), _isRest = true });

    /// <summary>The place of the one column of a role, or -1.</summary>
    public int Find(CsvRole role) => _places[(int)role];

    /// <summary>The rows behind the header. A row that has another number of fields is bad.</summary>
    public IEnumerable<IReadOnlyList<CsvField>> Rows(BadRows bad)
    {
        if (_isRest)
            bad = bad.Silent;
        foreach (string part in _files.Parts)
        {
            _path = part;
            bool isFirst = true;
            foreach ((IReadOnlyList<CsvField> fields, int line) in CsvRows.Read(_source, part, _header.Delimiter, bad))
            {
                // Every part may repeat the header.
                bool isHeader = isFirst && _header.Is(fields);
                isFirst = false;
                if (isHeader || !HasEveryField(fields, line, bad))
                    continue;
                if (_keeps?.Invoke(fields) ?? true)
                    yield return fields;
            }
        }
    }

    public GraphFormatException At(CsvField field, string reason) => new(reason, _path, field.Line, field.Column);

    private static CsvColumn WithOptions(CsvColumn column, GraphImportOptions options) =>
        column with { Type = column.Type with { DecimalComma = options.DecimalComma } };

    private bool HasEveryField(IReadOnlyList<CsvField> fields, int line, BadRows bad)
    {
        if (fields.Count == Columns.Length)
            return true;
        CsvField place = fields.Count > Columns.Length ? fields[Columns.Length] : new CsvField(null, line, 1);
        bool mayQuote = _header.Delimiter != EdgeLines.WhiteSpace;
        string reason = FormatErrors.WrongFieldCount(fields.Count, Columns.Length, _header.Between, mayQuote);
        GraphFormatException error = At(place, reason + bad.Advice);
        return bad.Skip(error) ? false : throw error;
    }

    private void Verify(IReadOnlyList<CsvField> header)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        HashSet<CsvRole> roles = [];
        for (int i = 0; i < Columns.Length; i++)
        {
            CsvColumn column = Columns[i];
            bool isKey = column.Role == CsvRole.Property || (column.Role == CsvRole.Id && column.Name.Length > 0);
            if (isKey && !keys.Add(column.Name))
                throw At(header[i], FormatErrors.RepeatedProperty(column.Name));
            if (column.Role is not (CsvRole.Property or CsvRole.Ignored) && !roles.Add(column.Role))
                throw At(header[i], FormatErrors.RepeatedColumn(header[i].Text!));
        }

        bool isEdge = roles.Contains(CsvRole.StartId) && roles.Contains(CsvRole.EndId);
        if (roles.Contains(CsvRole.Id) == isEdge || roles.Contains(CsvRole.StartId) != roles.Contains(CsvRole.EndId))
            throw At(header[0], FormatErrors.NeitherNodesNorRelationships);
    }
}
