using System.Text;

namespace ScoGraph.Results;

/// <summary>
/// Writes rows as a table for people: a header, a rule, a line a row; long cells are cut with an ellipsis, numbers stand to the right.
/// </summary>
internal static class TextTable
{
    public static string Write(QueryResult result)
    {
        if (result.Columns.Count == 0)
            return "(no columns)\n";
        TableLayout layout = new(result.Columns, result);
        StringBuilder text = new();
        layout.AppendHead(text);
        foreach (Row row in result)
            layout.AppendRow(text, row);
        return text.Append($"({result.Total.Describe(result.Count)})\n").ToString();
    }
}
