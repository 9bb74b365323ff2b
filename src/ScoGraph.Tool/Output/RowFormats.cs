using System.Text;

namespace ScoGraph.Tool.Output;

/// <summary>The ways in which rows are written.</summary>
internal static class RowFormats
{
    /// <summary>The one that changes with who looks at it; the others stay as they are.</summary>
    public const string ForPeople = "table";

    private static readonly Dictionary<string, Action<QueryResult, TextWriter>> Writers = new(StringComparer.Ordinal)
    {
        [ForPeople] = (result, output) => output.Write(result.ToText()),
        ["json"] = (result, output) => output.WriteLine(result.ToJson()),
        ["jsonl"] = WriteLines,
        ["csv"] = WriteCsv,
    };

    public static IEnumerable<string> Names => Writers.Keys;

    public static void Write(QueryResult result, string format, TextWriter output) => Writers[format](result, output);

    private static void WriteLines(QueryResult result, TextWriter output)
    {
        foreach (Row row in result)
            output.WriteLine(row.ToJson());
    }

    /// <summary>CSV by RFC 4180 with LF: text as it is, null empty, everything else as openCypher writes it.</summary>
    private static void WriteCsv(QueryResult result, TextWriter output)
    {
        output.Write(string.Join(',', result.Columns.Select(Quote)) + "\n");
        StringBuilder line = new();
        foreach (Row row in result)
        {
            line.Clear();
            for (int i = 0; i < row.Count; i++)
            {
                if (i > 0)
                    line.Append(',');
                line.Append(row[i] is null ? "" : Quote(row.GetText(i)));
            }

            output.Write(line.Append('\n'));
        }
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
