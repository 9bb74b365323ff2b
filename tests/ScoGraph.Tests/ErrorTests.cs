using System.Text.RegularExpressions;
using ScoGraph.Testing.Cases;

namespace ScoGraph.Tests;

/// <summary>
/// Mistakes that only rows bring to light and, word by word, what is said about them by the whole engine. The cases stand in
/// Cases/errors.txt. Whatever a statement did before its mistake is undone.
/// </summary>
public sealed partial class ErrorTests
{
    private const string Content =
        "CREATE (:Person {name: 'Ann', age: 1, tags: ['x']})-[:KNOWS {since: 2000}]->(:Person {name: 'Bob', age: 2, tags: ['y']})";

    public static TheoryData<string, string> Cases => CaseFile.Pairs(typeof(ErrorTests).Assembly, "errors.txt");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_reported_and_changes_nothing(string query, string report)
    {
        using Graph graph = new();
        graph.Query(Content);
        string before = Text(graph);
        Assert.Equal(report, Report(graph, query));
        Assert.Equal(before, Text(graph));
        Assert.DoesNotMatch(HintThatIsNoSentence(), report);
    }

    private static string Report(Graph graph, string query)
    {
        try
        {
            QueryResult result = graph.Query(query, ("name", "Ann"), ("count", 3));
            return $"OK: {result.Count} rows";
        }
        catch (QueryException error)
        {
            return error.Message;
        }
    }

    private static string Text(Graph graph)
    {
        using MemoryStream stream = new();
        graph.Save(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex(@"hint: (?:[a-z]|.*[^.?]$)", RegexOptions.Multiline)]
    private static partial Regex HintThatIsNoSentence();
}
