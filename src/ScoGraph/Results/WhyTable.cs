using System.Text;
using ScoGraph.Witnesses;

namespace ScoGraph.Results;

/// <summary>A table of text with what each row rests on below it.</summary>
internal static class WhyTable
{
    private const string Indent = "  ";

    public static string Write(QueryResult result)
    {
        StringBuilder text = new();
        Append(text, result.Columns, result, result.Total);
        return text.ToString();
    }

    public static void Append(StringBuilder text, IReadOnlyList<string> columns, IReadOnlyList<Row> rows, RowTotal total)
    {
        TableLayout layout = new(columns, rows);
        layout.AppendHead(text);
        foreach (Row row in rows)
        {
            layout.AppendRow(text, row);
            text.Append(WhyText.Write(row.Evidence, row.Citations, Indent));
        }

        text.Append($"({total.Describe(rows.Count)})\n");
    }
}
