using System.Text.RegularExpressions;
using ScoGraph.Model.Elements;

namespace ScoGraph.Tests.Language;

/// <summary>Runs cases and writes what comes of them as text: a header and a line a row, values as literals of the language.</summary>
internal static partial class CaseRunner
{
    public static string Run(LanguageCase given, string query, string? importFolder)
    {
        using Graph graph = new(new GraphOptions { Time = new StandingClock() });
        foreach (string statement in given.Given)
            graph.Query(statement);
        QueryResult result;
        try
        {
            result = Ask(graph, query, importFolder);
            if (given.Then is { } then)
                result = Ask(graph, then, importFolder);
        }
        catch (QueryException error)
        {
            return error.Message.ReplaceLineEndings("\n");
        }

        return result.Plan is { } plan ? WithoutEstimates(plan).TrimEnd('\n') : Rows(result, header: true);
    }

    /// <summary>The rows alone: a query printed anew names its columns in its own way.</summary>
    public static string RowsOnly(string text) =>
        text.Contains('\n', StringComparison.Ordinal) ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : "";

    /// <summary>A plan without its expected numbers of rows.</summary>
    public static string WithoutEstimates(string plan) => Estimates().Replace(plan, "");

    private static QueryResult Ask(Graph graph, string query, string? importFolder) =>
        graph.Query(query, new Dictionary<string, object?> { ["one"] = 1L, ["label"] = "B" },
            new QueryOptions { RandomSeed = 1, ImportFolder = importFolder });

    private static string Rows(QueryResult result, bool header)
    {
        if (result.Columns.Count == 0)
            return "(no columns)";
        IEnumerable<string> lines = result.Select(
            row => string.Join(" | ", Enumerable.Range(0, row.Count).Select(i => ElementText.Write(row.Values[i], row.Snapshot))));
        return string.Join('\n', lines.Prepend(string.Join(" | ", header ? result.Columns : [])));
    }

    [GeneratedRegex(@"  \(about [^)]*\)")]
    private static partial Regex Estimates();
}
