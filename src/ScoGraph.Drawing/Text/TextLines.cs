using System.Globalization;

namespace ScoGraph.Drawing.Text;

/// <summary>
/// Breaks a caption into a few lines, at spaces where it can and within a word where it must; what does not fit ends in an ellipsis.
/// </summary>
internal static class TextLines
{
    public const int Most = 3;

    public static IReadOnlyList<string> Break(string text, double width, double size)
    {
        List<string> lines = [];
        string rest = string.Join(' ', Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        while (rest.Length > 0)
        {
            int end = End(rest, width, size);
            if (lines.Count == Most - 1 && end < rest.Length)
            {
                lines.Add(rest[..End(rest, width - FontMetrics.Width("…", size), size)].TrimEnd() + "…");
                break;
            }

            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        return lines.Count == 0 ? [""] : lines;
    }

    /// <summary>
    /// Where the first line ends: behind the last word, hyphen or slash that fits, else behind the last character that does, at least one.
    /// </summary>
    private static int End(string text, double width, double size)
    {
        int end = 0, behindWord = 0;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            int next = elements.ElementIndex + elements.GetTextElement().Length;
            if (end > 0 && FontMetrics.Width(text[..next].TrimEnd(), size) > width)
                return behindWord > 0 ? behindWord : end;
            end = next;
            if (text[next - 1] is ' ' or '-' or '/' or '–')
                behindWord = next;
        }

        return end;
    }

    private static string Clean(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c));
}
