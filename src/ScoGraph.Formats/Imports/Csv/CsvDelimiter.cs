using ScoGraph.Formats.Imports.Csv.EdgeLists;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>What stands between the fields of a file, as its header shows.</summary>
internal static class CsvDelimiter
{
    /// <summary>What may stand between fields; where a header has as many of two, it is the one that comes first here.</summary>
    public const string All = "|\t,;";

    /// <summary>The character of <see cref="All"/> that a header has most often outside quotes; a comma where it has none.</summary>
    public static char Of(string header)
    {
        int[] counts = new int[All.Length];
        bool isQuoted = false;
        foreach (char unit in header)
        {
            isQuoted ^= unit == '"';
            if (!isQuoted && All.IndexOf(unit, StringComparison.Ordinal) is var at and >= 0)
                counts[at]++;
        }

        int most = counts.Max();
        return most == 0 ? ',' : All[Array.IndexOf(counts, most)];
    }

    /// <summary>How messages call it.</summary>
    public static string Name(char delimiter) => delimiter switch
    {
        '\t' => "a tab",
        EdgeLines.WhiteSpace => "white space",
        _ => $"'{delimiter}'",
    };
}
