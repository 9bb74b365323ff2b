namespace ScoGraph.Sessions.Running;

/// <summary>
/// Reads what stands before a query that is asked why it lacks a row: <c>c.name='Silk Road', p.name=Pakistan MATCH …</c>. A column stands
/// in backquotes or without spaces; a value in quotes, or up to the next space or comma.
/// </summary>
internal static class ExpectedText
{
    /// <returns>Where the query begins.</returns>
    public static int Read(string text, out IReadOnlyList<(string Column, string Value)> pairs)
    {
        List<(string, string)> read = [];
        pairs = read;
        int at = Blank(text, 0);
        while (Column(text, at, out string column) is var equals && equals > at)
        {
            int start = Blank(text, equals + 1), end = ValueEnd(text, start);
            if (end == start)
                break;
            read.Add((column, text[start..end]));
            at = Blank(text, end);
            if (at < text.Length && text[at] == ',')
                at = Blank(text, at + 1);
        }

        return at;
    }

    /// <returns>Where the equals sign behind a column stands; where the text began if there is none.</returns>
    private static int Column(string text, int start, out string column)
    {
        int end = start;
        if (end < text.Length && text[end] == '`')
        {
            end = text.IndexOf('`', start + 1);
            column = end < 0 ? "" : text[(start + 1)..end];
            end++;
        }
        else
        {
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('=' or ','))
                end++;
            column = text[start..end];
        }

        int equals = Blank(text, end);
        return column.Length > 0 && equals < text.Length && text[equals] == '=' ? equals : start;
    }

    private static int ValueEnd(string text, int start)
    {
        if (start >= text.Length)
            return start;
        int end = start;
        if (text[start] is '\'' or '"')
        {
            for (end++; end < text.Length && text[end] != text[start]; end++)
                end += text[end] == '\\' ? 1 : 0;
            return Math.Min(end + 1, text.Length);
        }

        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != ',')
            end++;
        return end;
    }

    private static int Blank(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
