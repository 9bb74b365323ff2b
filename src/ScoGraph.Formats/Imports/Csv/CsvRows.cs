using ScoGraph.Formats.Csv;
using ScoGraph.Formats.Imports.Csv.EdgeLists;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>The rows of one file, the header among them.</summary>
internal static class CsvRows
{
    /// <param name="source">What is imported.</param>
    /// <param name="path">The file.</param>
    /// <param name="delimiter">What stands between fields.</param>
    /// <param name="bad">What happens to rows that are badly quoted.</param>
    /// <exception cref="GraphFormatException">A row is wrong and not left out, or the file is no text.</exception>
    public static IEnumerable<(IReadOnlyList<CsvField> Fields, int Line)> Read(
        ImportSource source, string path, char delimiter, BadRows bad)
    {
        using TextReader text = source.OpenText(path);
        if (delimiter == EdgeLines.WhiteSpace)
        {
            foreach (IReadOnlyList<CsvField> fields in EdgeLines.Read(text))
                yield return (fields, fields[0].Line);
            yield break;
        }

        CsvReader reader = new(text, delimiter);
        while (Next(reader, path, bad) is { } fields)
        {
            if (reader.Line > 1 || !NamesDelimiter(fields))
                yield return (fields, reader.Line);
        }
    }

    /// <summary>Whether a row is the line <c>sep=;</c>, which tells Excel what stands between the fields below it.</summary>
    public static bool NamesDelimiter(IReadOnlyList<CsvField> fields) => fields is [{ Text: "sep=" }, { Text: null }];

    private static IReadOnlyList<CsvField>? Next(CsvReader reader, string path, BadRows bad)
    {
        while (true)
        {
            try
            {
                return reader.ReadRow();
            }
            catch (CsvException error)
            {
                GraphFormatException told = new($"{error.Message} {error.Hint}{bad.Advice}", path, error.Line, error.Column, error);
                if (!bad.Skip(told))
                    throw told;
                reader.SkipBadRow();
            }
        }
    }
}
