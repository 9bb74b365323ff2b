using ScoGraph.Results;
using Spectre.Console;

namespace ScoGraph.Tool.Terminal;

/// <summary>Rows on a screen: a table as wide as the screen at most, cells broken where they must be.</summary>
internal static class ScreenTable
{
    /// <returns>Whether the terminal has a screen.</returns>
    public static bool TryWrite(
        IReadOnlyList<string> columns, IReadOnlyList<Row> rows, RowTotal total, ToolTerminal terminal)
    {
        if (terminal.Screen is not { } screen)
            return false;
        Table table = new Table().Border(TableBorder.Rounded).BorderStyle(new Style(decoration: Decoration.Dim));
        for (int i = 0; i < columns.Count; i++)
        {
            TableColumn header = new(new Text(columns[i], new Style(decoration: Decoration.Bold)));
            table.AddColumn(TableLayout.StandsRight(rows, i) ? header.RightAligned() : header);
        }

        foreach (Row row in rows)
            table.AddRow(Enumerable.Range(0, row.Count).Select(i => new Text(CellText.Write(row.Values[i], row.Snapshot))));
        if (columns.Count > 0)
            screen.Write(table);
        screen.WriteLine($"({total.Describe(rows.Count)})");
        return true;
    }
}
