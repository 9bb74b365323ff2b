using ScoGraph.Formats.Csv;

namespace ScoGraph.Formats.Imports.Csv.EdgeLists;

/// <summary>
/// The lines of an edge list whose fields stand between spaces or tabs, as SNAP, KONECT and networkx write them. Lines that begin with
/// <c>#</c> or <c>%</c> are comments; a field that begins with a brace goes to the end of the line.
/// </summary>
internal static class EdgeLines
{
    /// <summary>Stands for white space where other tables have a delimiter.</summary>
    public const char WhiteSpace = ' ';

    public static bool IsComment(string line) => line.TrimStart() is ['#' or '%', ..];

    public static IEnumerable<IReadOnlyList<CsvField>> Read(TextReader text)
    {
        for (int line = 1; text.ReadLine() is { } content; line++)
        {
            if (!IsComment(content) && Split(content, line) is { Count: > 0 } fields)
                yield return fields;
        }
    }

    /// <summary>The fields of a line.</summary>
    public static List<CsvField> Split(string content, int line)
    {
        List<CsvField> fields = [];
        int at = 0;
        while (true)
        {
            while (at < content.Length && char.IsWhiteSpace(content[at]))
                at++;
            if (at == content.Length)
                return fields;
            int start = at;
            if (content[at] == '{')
                at = content.Length;
            while (at < content.Length && !char.IsWhiteSpace(content[at]))
                at++;
            fields.Add(new CsvField(content[start..at].TrimEnd(), line, start + 1));
        }
    }
}
