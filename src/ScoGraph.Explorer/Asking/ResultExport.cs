using System.Text;

namespace ScoGraph.Explorer.Asking;

/// <summary>Rows as texts that other programs read.</summary>
internal static class ResultExport
{
    /// <summary>CSV by RFC 4180: text as it is, null empty, everything else as openCypher writes it.</summary>
    public static string Csv(IReadOnlyList<string> columns, IEnumerable<Row> rows)
    {
        StringBuilder text = new();
        text.AppendJoin(',', columns.Select(Quote)).Append("\r\n");
        foreach (Row row in rows)
            text.AppendJoin(',', Texts(row).Select(Quote)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>A JSON array with an object for each row, each on a line of its own.</summary>
    public static string Json(IEnumerable<Row> rows)
    {
        StringBuilder text = new("[");
        string separator = "\n  ";
        foreach (Row row in rows)
        {
            text.Append(separator).Append(row.ToJson());
            separator = ",\n  ";
        }

        return text.Append(text.Length > 1 ? "\n]" : "]").ToString();
    }

    /// <summary>Cells between tabs, as programs for tables take them; blanks stand for tabs and line ends in them.</summary>
    public static string Tabs(IReadOnlyList<string> columns, IEnumerable<Row> rows)
    {
        StringBuilder text = new();
        text.AppendJoin('\t', columns.Select(Flat)).Append('\n');
        foreach (Row row in rows)
            text.AppendJoin('\t', Texts(row).Select(Flat)).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> Texts(Row row) => Enumerable.Range(0, row.Count).Select(row.GetText);

    private static string Flat(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
