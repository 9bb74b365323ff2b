using System.Text;

namespace ScoGraph.Tool.Shell.Editing;

/// <summary>
/// Shows a text that is being edited, from the line on which the terminal's cursor stood at the start (ECMA-48 sequences). Lines that are
/// too wide are broken here, not by the terminal, so that it is known where everything stands.
/// </summary>
/// <param name="output">The terminal.</param>
/// <param name="size">Its columns and lines, asked each time.</param>
/// <param name="hasColours">Whether the text is coloured.</param>
internal sealed class EditorScreen(TextWriter output, Func<(int Width, int Height)> size, bool hasColours)
{
    private int _cursorLine;
    private int _lines = 1;

    /// <summary>What stands before the first line; the others are as far to the right.</summary>
    public string Prompt { get; set; } = "scograph> ";

    private string Next => ".. ".PadLeft(Prompt.Length);

    /// <summary>Shows a text and its cursor in place of what was shown.</summary>
    public void Show(string text, int cursor)
    {
        (int width, int height) = size();
        (List<StringBuilder> lines, int line, int column) = Lay(text, cursor, Math.Max(width, Prompt.Length + 2));

        // Of more lines than the screen has those around the cursor are shown.
        int shown = Math.Max(1, height - 1), first = Math.Clamp(line - shown + 1, 0, Math.Max(0, lines.Count - shown));
        StringBuilder all = Back().Append("\e[J");
        int last = Math.Min(lines.Count, first + shown);
        for (int i = first; i < last; i++)
            all.Append(i > first ? "\r\n" : "").Append(lines[i]);
        (_cursorLine, _lines) = (line - first, last - first);
        Up(all, _lines - 1 - _cursorLine);
        all.Append('\r');
        if (column > 0)
            all.Append("\e[").Append(column).Append('C');
        Write(all);
    }

    /// <summary>Leaves the text as it stands and goes to the line below it.</summary>
    public void Leave()
    {
        StringBuilder all = new();
        if (_lines - 1 > _cursorLine)
            all.Append("\e[").Append(_lines - 1 - _cursorLine).Append('B');
        Write(all.Append("\r\n"));
        (_cursorLine, _lines) = (0, 1);
    }

    /// <summary>Writes words below the text, in columns; the text is to be shown again below them.</summary>
    public void List(IReadOnlyList<string> words, int more)
    {
        Leave();
        int width = Math.Min(words.Max(word => word.Length) + 2, Math.Max(1, size().Width - 1));
        int columns = Math.Max(1, (size().Width - 1) / width);
        StringBuilder all = new();
        foreach (string[] row in words.Chunk(columns))
            all.Append(string.Concat(row.Select(word => word.PadRight(width))).TrimEnd()).Append("\r\n");
        if (more > 0)
            all.Append(System.Globalization.CultureInfo.InvariantCulture, $"and {more} more\r\n");
        Write(all);
    }

    /// <summary>Empties the screen.</summary>
    public void Clear()
    {
        Write(new StringBuilder("\e[H\e[2J"));
        (_cursorLine, _lines) = (0, 1);
    }

    private StringBuilder Back()
    {
        StringBuilder all = new("\r");
        Up(all, _cursorLine);
        return all;
    }

    private static void Up(StringBuilder all, int lines)
    {
        if (lines > 0)
            all.Append("\e[").Append(lines).Append('A');
    }

    private void Write(StringBuilder all)
    {
        output.Write(all.ToString());
        output.Flush();
    }

    /// <summary>The lines of the screen, and where the cursor stands among them.</summary>
    private (List<StringBuilder> Lines, int Line, int Column) Lay(string text, int cursor, int width)
    {
        string[]? colours = hasColours ? QueryPainter.Paint(text) : null;
        List<StringBuilder> lines = [Begin(Prompt)];
        int column = Prompt.Length, cursorLine = 0, cursorColumn = column, at = 0;
        string colour = "";
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (at == cursor)
                (cursorLine, cursorColumn) = (lines.Count - 1, column);
            int cells = rune.Value == '\n' ? 0 : CellWidth.Of(rune);
            if (rune.Value == '\n' || column + cells >= width)
            {
                colour = Turn(lines[^1], colour, "");
                lines.Add(Begin(rune.Value == '\n' ? Next : ""));
                column = rune.Value == '\n' ? Next.Length : 0;
                if (at == cursor && rune.Value != '\n')
                    (cursorLine, cursorColumn) = (lines.Count - 1, column);
            }

            if (rune.Value != '\n')
            {
                colour = Turn(lines[^1], colour, colours?[at] ?? "");
                lines[^1].Append(Rune.IsControl(rune) ? " " : rune.ToString());
                column += cells;
            }

            at += rune.Utf16SequenceLength;
        }

        Turn(lines[^1], colour, "");
        return at == cursor ? (lines, lines.Count - 1, column) : (lines, cursorLine, cursorColumn);
    }

    private StringBuilder Begin(string prompt) =>
        new(hasColours && prompt.Length > 0 ? QueryPainter.Prompt + prompt + QueryPainter.Reset : prompt);

    private static string Turn(StringBuilder line, string from, string to)
    {
        if (from == to)
            return to;
        line.Append(from.Length > 0 ? QueryPainter.Reset : "").Append(to);
        return to;
    }
}
