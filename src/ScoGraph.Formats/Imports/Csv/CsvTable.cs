using System.Text;
using ScoGraph.Formats.Csv;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>A file of the folder with its header read. Lines and columns of its errors are those of the file.</summary>
internal sealed class CsvTable
{
    /// <summary>What may stand between the fields: the first of these that the header has outside quotes.</summary>
    public const string Delimiters = "|\t,;";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _path;
    private readonly int[] _places;

    private CsvTable(string path, char delimiter, CsvColumn[] columns)
    {
        (_path, Delimiter, Columns) = (path, delimiter, columns);
        Name = Path.GetFileNameWithoutExtension(path);
        TypeOfName = CsvNames.TypeOf(Name);
        _places = [.. Enum.GetValues<CsvRole>().Select(role => Array.FindIndex(columns, column => column.Role == role))];
    }

    /// <summary>The file's name without folder and ending.</summary>
    public string Name { get; }

    /// <summary>The relationship type that the name tells.</summary>
    public string TypeOfName { get; }

    public CsvColumn[] Columns { get; }

    private char Delimiter { get; }

    public bool HoldsNodes => Find(CsvRole.Id) >= 0;

    /// <exception cref="GraphFormatException">The header is wrong.</exception>
    public static CsvTable Open(string path)
    {
        string header = FirstLine(path);
        char delimiter = Delimiters.FirstOrDefault(candidate => IsOutsideQuotes(header, candidate), ',');
        CsvTable table = new(path, delimiter, []);
        foreach ((IReadOnlyList<CsvField> fields, _) in table.AllRows())
        {
            table = new CsvTable(path, delimiter, [.. fields.Select(table.ParseColumn)]);
            table.Verify(fields);
            return table;
        }

        throw table.At(new CsvField(null, 1, 1), FormatErrors.NoHeader);
    }

    /// <summary>The place of the one column of a role, or -1.</summary>
    public int Find(CsvRole role) => _places[(int)role];

    /// <summary>The rows behind the header. A row that has another number of fields is bad.</summary>
    public IEnumerable<IReadOnlyList<CsvField>> Rows(BadRows bad)
    {
        foreach ((IReadOnlyList<CsvField> fields, int line) in AllRows().Skip(1))
        {
            if (fields.Count == Columns.Length)
            {
                yield return fields;
                continue;
            }

            CsvField place = fields.Count > Columns.Length ? fields[Columns.Length] : new CsvField(null, line, 1);
            GraphFormatException error = At(place, FormatErrors.WrongFieldCount(fields.Count, Columns.Length));
            if (!bad.Skip(error))
                throw error;
        }
    }

    public GraphFormatException At(CsvField field, string reason) => new(reason, _path, field.Line, field.Column);

    private IEnumerable<(IReadOnlyList<CsvField> Fields, int Line)> AllRows()
    {
        using StreamReader text = new(_path, Utf8);
        CsvReader reader = new(text, Delimiter);
        while (Guarded(reader) is { } fields)
            yield return (fields, reader.Line);
    }

    private IReadOnlyList<CsvField>? Guarded(CsvReader reader)
    {
        try
        {
            return reader.ReadRow();
        }
        catch (CsvException error)
        {
            throw new GraphFormatException($"{error.Message} {error.Hint}", _path, error.Line, error.Column, error);
        }
        catch (DecoderFallbackException error)
        {
            throw new GraphFormatException(FormatErrors.NotUtf8, _path, reader.Line, 1, error);
        }
    }

    private CsvColumn ParseColumn(CsvField field)
    {
        try
        {
            return CsvColumn.Parse(field);
        }
        catch (GraphFormatException error)
        {
            throw At(field, error.Reason);
        }
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

    private static string FirstLine(string path)
    {
        using StreamReader text = new(path, Utf8);
        try
        {
            while (text.ReadLine() is { } line)
            {
                if (line.Length > 0)
                    return line;
            }

            return "";
        }
        catch (DecoderFallbackException error)
        {
            throw new GraphFormatException(FormatErrors.NotUtf8, path, 1, 1, error);
        }
    }

    private static bool IsOutsideQuotes(string header, char candidate)
    {
        bool inside = false;
        foreach (char unit in header)
        {
            if (unit == '"')
                inside = !inside;
            else if (unit == candidate && !inside)
                return true;
        }

        return false;
    }
}
