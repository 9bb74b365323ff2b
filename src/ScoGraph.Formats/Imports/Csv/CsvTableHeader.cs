using System.Globalization;
using ScoGraph.Formats.Csv;
using ScoGraph.Formats.Imports.Csv.EdgeLists;
using ScoGraph.Formats.Imports.Opening;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>The header of a table: typed as for neo4j-admin, LSQB or Neptune, or plain names, or none at all above an edge list.</summary>
internal sealed class CsvTableHeader
{
    private static readonly string[] EdgeListEndings = [".txt", ".edges", ".edgelist"];

    private CsvTableHeader(string path, char delimiter, IReadOnlyList<CsvField> fields, bool isMissing) =>
        (Path, Delimiter, Fields, IsMissing) = (path, delimiter, fields, isMissing);

    /// <summary>The file that it was read from.</summary>
    public string Path { get; }

    public char Delimiter { get; }

    /// <summary>What messages call the delimiter.</summary>
    public string Between => CsvDelimiter.Name(Delimiter);

    /// <summary>The header's fields; those of the first row where the header is missing.</summary>
    public IReadOnlyList<CsvField> Fields { get; }

    /// <summary>Whether the file begins with a row of edges.</summary>
    public bool IsMissing { get; }

    /// <summary>Whether it says nothing of types and roles.</summary>
    public bool IsPlain => IsMissing || !(NeptuneColumn.Is(Fields) || Fields.Any(HasRole));

    /// <exception cref="GraphFormatException">The file has none.</exception>
    public static CsvTableHeader Read(ImportSource source, string path)
    {
        string ending = System.IO.Path.GetExtension(ImportFile.NameOf(path)).ToLowerInvariant();
        string line = FirstLine(source, path, out bool isBehindComments);
        char delimiter = CsvDelimiter.Of(line);
        bool isList = (isBehindComments || EdgeListEndings.Contains(ending) || (ending == ".tsv" && !line.Contains('\t')))
            && EdgeLines.Split(line, 1) is { Count: >= 2 } words && !words[0].Text!.Contains(',')
            && (delimiter is ',' or '\t' || !line.Contains(delimiter) || line.Contains('{'));
        if (isList)
            delimiter = EdgeLines.WhiteSpace;
        IReadOnlyList<CsvField> fields = CsvRows.Read(source, path, delimiter, new BadRows(null))
            .Select(row => (IReadOnlyList<CsvField>)[.. row.Fields]).FirstOrDefault()
            ?? throw new GraphFormatException(FormatErrors.NoHeader, path, 1, 1);
        bool areEnds = fields.Count >= 2 && (isList ? !EndNames.AreEnds(fields[0].Text, fields[1].Text) : AreEdge(fields, ending));
        return new CsvTableHeader(path, delimiter, fields, areEnds);
    }

    /// <summary>Whether a row is the header.</summary>
    public bool Is(IReadOnlyList<CsvField> row) =>
        !IsMissing && row.Count == Fields.Count && row.Select(field => field.Text).SequenceEqual(Fields.Select(field => field.Text));

    /// <summary>The columns that a typed header describes.</summary>
    /// <exception cref="GraphFormatException">A field describes none.</exception>
    public CsvColumn[] TypedColumns() =>
        NeptuneColumn.Is(Fields) ? NeptuneColumn.Parse(Fields, ParseColumn) : [.. Fields.Select(ParseColumn)];

    /// <summary>The columns as texts that a plain header names; those of an edge list without one get names.</summary>
    /// <exception cref="GraphFormatException">A name stands twice.</exception>
    public CsvColumn[] PlainColumns()
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        return [.. Fields.Select((field, i) =>
        {
            string name = IsMissing ? EndNames.OfPlace(i)
                : string.IsNullOrWhiteSpace(field.Text) ? EndNames.Unnamed(i) : field.Text.Trim();
            if (!names.Add(name))
                throw new GraphFormatException(FormatErrors.RepeatedProperty(name), Path, field.Line, field.Column);
            return IsMissing && field.Text is ['{', ..] ? new CsvColumn(CsvRole.Data, name, CsvCellType.Text)
                : new CsvColumn(CsvRole.Property, name, CsvCellType.Text);
        })];
    }

    private static bool HasRole(CsvField field) =>
        field.Text is { } text && (text.StartsWith(':') || (text.Contains(':') && CsvColumn.IsRole(text)));

    /// <summary>
    /// Whether fields are those of an edge rather than names: numbers, or two names and a number where tabs stand between.
    /// </summary>
    private static bool AreEdge(IReadOnlyList<CsvField> fields, string ending) =>
        fields.All(field => IsNumber(field) || field.Text is ['{', ..]) || (ending == ".tsv" && fields.Count == 3 && IsNumber(fields[2]));

    private static bool IsNumber(CsvField field) =>
        double.TryParse(field.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string FirstLine(ImportSource source, string path, out bool isBehindComments)
    {
        using TextReader text = source.OpenText(path);
        isBehindComments = false;
        while (text.ReadLine() is { } line)
        {
            if (EdgeLines.IsComment(line))
                isBehindComments = true;
            else if (line.Length > 0)
                return line;
        }

        return "";
    }

    private CsvColumn ParseColumn(CsvField field)
    {
        try
        {
            return CsvColumn.Parse(field);
        }
        catch (GraphFormatException error)
        {
            throw new GraphFormatException(error.Reason, Path, field.Line, field.Column);
        }
    }
}
