using System.Text;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Results;

/// <summary>
/// Writes rows as a table for people: a header, a rule, a line a row; long cells are cut with an ellipsis, numbers stand to the right.
/// </summary>
internal static class TextTable
{
    private const int WidestCell = 100;

    public static string Write(QueryResult result)
    {
        int columns = result.Columns.Count;
        if (columns == 0)
            return "(no columns)\n";
        string[][] cells = [.. result.Select(row => Cells(row))];
        bool[] right = [.. Enumerable.Range(0, columns).Select(c => StandsRight(result, c))];
        int[] widths = [.. Enumerable.Range(0, columns)
            .Select(c => cells.Select(row => Width(row[c])).Append(Width(result.Columns[c])).Max())];
        StringBuilder text = new();
        AppendLine(text, result.Columns, widths, right);
        text.AppendJoin("─┼─", widths.Select(w => new string('─', w))).Append('\n');
        foreach (string[] row in cells)
            AppendLine(text, row, widths, right);
        return text.Append($"({result.Total.Describe(result.Count)})\n").ToString();
    }

    /// <summary>Whether a column holds numbers alone, which stand to the right.</summary>
    public static bool StandsRight(QueryResult result, int column) =>
        result.Count > 0 && result.All(row => row.Values[column].IsNumber || row.Values[column].IsNull);

    private static string[] Cells(Row row)
    {
        string[] cells = new string[row.Count];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = Cell(row.Values[i], row.Snapshot);
        return cells;
    }

    private static void AppendLine(StringBuilder text, IReadOnlyList<string> cells, int[] widths, bool[] right)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            int padding = widths[i] - Width(cells[i]);
            if (i > 0)
                text.Append(" │ ");
            if (right[i])
                text.Append(' ', padding);
            text.Append(cells[i]);
            if (!right[i] && i < cells.Count - 1)
                text.Append(' ', padding);
        }

        text.Append('\n');
    }

    /// <summary>Line breaks and controls are shown as escapes, so that a row is a line.</summary>
    private static string Cell(in Value value, IGraphSnapshot snapshot)
    {
        string text = CellText.Write(value, snapshot);
        if (text.Any(char.IsControl))
            text = string.Concat(text.Select(c => c switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(c) => $"\\u{(int)c:x4}",
                _ => c.ToString()
            }));
        return text.Length <= WidestCell ? text : text[..(WidestCell - 1)] + "…";
    }

    private static int Width(string text) => text.EnumerateRunes().Count();
}
