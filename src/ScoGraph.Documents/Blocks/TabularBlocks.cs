using System.Text.RegularExpressions;

namespace ScoGraph.Documents.Blocks;

/// <summary>Blocks that are no prose by how they are set: rows of a table, entries of contents, a menu in a line.</summary>
internal static partial class TabularBlocks
{
    /// <summary>
    /// Who was there, set in columns: names beside each other, a label with a gap behind it, or a label alone with the names below it.
    /// </summary>
    public static bool AreAttendance(ReadOnlySpan<char> words) =>
        BlockSigns.IsAttendance(words) && (Columns().IsMatch(words) || Below().IsMatch(words));

    /// <summary>Rows of several columns, of figures or of pages, or of labels and values.</summary>
    public static bool AreTable(ReadOnlySpan<char> words)
    {
        int rows = 0, columns = 0, labels = 0, leaders = 0;
        foreach (Range range in words.Split('\n'))
        {
            ReadOnlySpan<char> row = words[range].Trim();
            if (row.IsEmpty)
                continue;
            rows++;
            columns += Gap().IsMatch(row) ? 1 : 0;
            leaders += Leader().IsMatch(row) ? 1 : 0;
            labels += LabelledValue().IsMatch(row) && !BlockSigns.IsAttendance(row) ? 1 : 0;
        }

        return (rows > 1 && (columns == rows || leaders == rows)) || (rows > 2 && labels == rows) || (rows == 1 && leaders == 1);
    }

    /// <summary>Short parts with marks between them, and no end of a sentence.</summary>
    public static bool AreMenu(ReadOnlySpan<char> words) =>
        Between().Count(words) >= 2 && words.TrimEnd()[^1] is not ('.' or '!' or '?' or '…' or '”' or '"')
        && !BlockSigns.IsAttendance(words);

    [GeneratedRegex(@"\S(\t| {3,}|\s*\|\s*)\S")]
    private static partial Regex Gap();

    [GeneratedRegex(@"^\s*\p{Lu}[\p{L} ]{2,28}?(:|\s)(\t| {2,}|\s*\|)\s*\S")]
    private static partial Regex Columns();

    [GeneratedRegex(@"^\s*\p{Lu}[\p{L} ]{2,28}:?[ \t]*\r?\n\s*\p{Lu}[^\n]*(\n|$)([^\n]*[^.!?\s][ \t]*(\n|$))*$")]
    private static partial Regex Below();

    [GeneratedRegex(@"(\.\s?){4,}\s*\d+$")]
    private static partial Regex Leader();

    [GeneratedRegex(@"^\p{Lu}[\p{L} ]{1,28}:\s+[^.!?]*[^.!?,;]$")]
    private static partial Regex LabelledValue();

    [GeneratedRegex(@"\s[·•|»]\s")]
    private static partial Regex Between();
}
