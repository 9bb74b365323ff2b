namespace ScoGraph.Tests.Language;

/// <summary>
/// A case of a file: statements that make the graph, a query, perhaps a query about what it left behind, and what comes of it.
/// </summary>
/// <param name="Title">What the case shows; unique in its file.</param>
/// <param name="Given">Statements that run before, on an empty graph.</param>
/// <param name="Query">The query in question.</param>
/// <param name="Then">A query asked afterwards, whose rows are expected instead; or null.</param>
/// <param name="Expected">The rows, the plan, or the report of the error.</param>
public sealed record LanguageCase(string Title, IReadOnlyList<string> Given, string Query, string? Then, string Expected)
{
    private const string Begin = "==== ";
    private const string Rule = "----";
    private const string GivenMark = "given: ";
    private const string ThenMark = "then: ";

    public static IReadOnlyList<LanguageCase> Read(string file) =>
        [.. ("\n" + File.ReadAllText(file).ReplaceLineEndings("\n")).Split("\n" + Begin).Skip(1).Select(Parse)];

    public static string Write(string head, IEnumerable<LanguageCase> cases) =>
        head + string.Concat(cases.Select(c => $"{Begin}{c.Title}\n{c.Body}{Rule}\n{c.Expected}\n"));

    private string Body =>
        string.Concat(Given.Select(g => $"{GivenMark}{g}\n")) + Query + "\n" + (Then is null ? "" : $"{ThenMark}{Then}\n");

    private static LanguageCase Parse(string text)
    {
        string[] halves = text.TrimEnd('\n').Split("\n" + Rule, 2);
        string[] lines = halves[0].Split('\n');
        return new LanguageCase(
            lines[0], [.. Marked(lines, GivenMark)],
            string.Join('\n', lines.Skip(1).Where(
                l => !l.StartsWith(GivenMark, StringComparison.Ordinal) && !l.StartsWith(ThenMark, StringComparison.Ordinal))),
            Marked(lines, ThenMark).SingleOrDefault(), halves.Length > 1 ? halves[1].Trim('\n') : "");
    }

    private static IEnumerable<string> Marked(string[] lines, string mark) =>
        lines.Where(l => l.StartsWith(mark, StringComparison.Ordinal)).Select(l => l[mark.Length..]);
}
