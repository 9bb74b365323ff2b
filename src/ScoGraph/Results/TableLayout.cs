using System.Buffers;
using System.Text;

namespace ScoGraph.Results;

/// <summary>
/// How a table of text stands: as wide as its first rows need, numbers to the right. A row behind those that is wider sticks out.
/// </summary>
internal sealed class TableLayout
{
    private const int WidestCell = 100;

    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl)]);

    private readonly IReadOnlyList<string> _columns;
    private readonly int[] _widths;
    private readonly bool[] _right;

    /// <param name="columns">The names of the columns, of which there are some.</param>
    /// <param name="first">The first rows, or all.</param>
    public TableLayout(IReadOnlyList<string> columns, IReadOnlyList<Row> first)
    {
        _columns = columns;
        _widths = [.. columns.Select(Width)];
        _right = [.. columns.Select((_, c) => StandsRight(first, c))];
        foreach (Row row in first)
        {
            for (int c = 0; c < _widths.Length; c++)
                _widths[c] = Math.Max(_widths[c], Width(Cell(row, c)));
        }
    }

    /// <summary>Whether a column holds numbers alone, which stand to the right.</summary>
    public static bool StandsRight(IReadOnlyList<Row> rows, int column) =>
        rows.Count > 0 && rows.All(row => row.Values[column].IsNumber || row.Values[column].IsNull);

    /// <summary>The names of the columns and the rule below them.</summary>
    public void AppendHead(StringBuilder text)
    {
        for (int c = 0; c < _widths.Length; c++)
            AppendCell(text, _columns[c], c);
        text.Append('\n').AppendJoin("─┼─", _widths.Select(w => new string('─', w))).Append('\n');
    }

    public void AppendRow(StringBuilder text, Row row)
    {
        for (int c = 0; c < _widths.Length; c++)
            AppendCell(text, Cell(row, c), c);
        text.Append('\n');
    }

    private void AppendCell(StringBuilder text, string cell, int column)
    {
        int padding = Math.Max(0, _widths[column] - Width(cell));
        if (column > 0)
            text.Append(" │ ");
        if (_right[column])
            text.Append(' ', padding);
        text.Append(cell);
        if (!_right[column] && column < _widths.Length - 1)
            text.Append(' ', padding);
    }

    /// <summary>Line breaks and controls are shown as escapes, so that a row is a line.</summary>
    private static string Cell(Row row, int column)
    {
        string text = CellText.Write(row.Values[column], row.Snapshot);
        if (text.AsSpan().ContainsAny(Controls))
            text = string.Concat(text.Select(Escape));
        return text.Length <= WidestCell ? text : text[..(WidestCell - 1)] + "…";
    }

    private static string Escape(char c) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(c) => $"\\u{(int)c:x4}",
        _ => c.ToString(),
    };

    private static int Width(string text)
    {
        if (Ascii.IsValid(text))
            return text.Length;
        int runes = 0;
        foreach (Rune _ in text.EnumerateRunes())
            runes++;
        return runes;
    }
}
