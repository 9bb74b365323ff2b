using System.Text;

namespace ScoGraph.Model.Diagnostics;

/// <summary>Writes a diagnostic as people read it: the sentence, the place, the line with a caret under the piece, the hint.</summary>
internal static class DiagnosticRenderer
{
    private const int WidestLine = 160;

    public static string Render(Diagnostic diagnostic, string text)
    {
        StringBuilder report = new();
        report.Append(diagnostic.Category).Append(" (").Append(diagnostic.Detail).Append("): ").Append(diagnostic.Message);
        if (!diagnostic.Span.IsNone)
            AppendPlace(report, text, diagnostic.Span);
        if (diagnostic.Hint is { } hint)
            report.Append('\n').Append("  hint: ").Append(hint);
        return report.ToString();
    }

    /// <summary>Line and column, both from 1, of an offset. Lines end with LF, CR LF or CR.</summary>
    public static (int Line, int Column) Locate(string text, int offset)
    {
        int line = 1, start = 0, end = Math.Min(offset, text.Length);
        for (int i = 0; i < end; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                line++;
                start = i + 1;
            }
        }

        return (line, end - start + 1);
    }

    private static void AppendPlace(StringBuilder report, string text, SourceSpan span)
    {
        (int line, int column) = Locate(text, span.Start);
        int start = Math.Min(span.Start, text.Length) - (column - 1);
        int end = text.AsSpan(start).IndexOfAny('\r', '\n') is var stop && stop < 0 ? text.Length : start + stop;
        int from = start, caret = column - 1;
        if (caret > WidestLine / 2)
        {
            from = start + caret - WidestLine / 2;
            caret = WidestLine / 2;
        }

        string shown = text[from..Math.Max(from, Math.Min(end, from + WidestLine))].Replace('\t', ' ');
        int width = Math.Clamp(span.Length, 1, Math.Max(1, shown.Length - caret));
        report.Append($" (line {line}, column {column})\n  ").Append(shown).Append("\n  ").Append(' ', caret).Append('^', width);
    }
}
