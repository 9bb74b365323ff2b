using System.Globalization;
using System.Text.RegularExpressions;
using ScoGraph.Knowledge;
using ScoGraph.Tests.Language;

namespace ScoGraph.Tests.Docs;

/// <summary>
/// The table of features in docs/language.md: what it counts is so, what is there runs, and what is not gives an error with a hint.
/// </summary>
public sealed partial class FeatureTableTests
{
    private static readonly Feature[] Features = [.. Rows().Matches(LanguagePage.Text).Select(m => new Feature(
        m.Groups["name"].Value, m.Groups["state"].Value, m.Groups["example"].Value.Replace("\\|", "|", StringComparison.Ordinal),
        m.Groups["note"].Value.Trim()))];

    [Fact]
    public void The_counts_are_right()
    {
        Match counts = Counts().Match(LanguagePage.Text);
        Assert.Equal(
            [Features.Length, Count("Y"), Count("P"), Count("N")],
            counts.Groups.Cast<Group>().Skip(1).Select(g => int.Parse(g.Value, CultureInfo.InvariantCulture)));
        Assert.Equal(Features.Length, Features.Select(f => f.Name).Distinct().Count());
        Assert.True(Features.Length > 100);
    }

    [Fact]
    public void What_is_there_runs() => Assert.All(Features.Where(f => f.State == "Y"), feature => Run(feature.Example));

    [Fact]
    public void What_is_not_gives_an_error_with_a_hint() => Assert.All(Features.Where(f => f.State == "N"), feature =>
    {
        QueryException error = Assert.Throws<QueryException>(() => Run(feature.Example));
        Assert.True(error.Hint is { Length: > 0 }, $"{feature.Example}\n{error.Message}");
    });

    [Fact]
    public void What_is_not_has_a_reason() =>
        Assert.Empty(Features.Where(f => (f.State == "Y") != (f.Note.Length == 0)).Select(f => f.Name));

    private static int Count(string state) => Features.Count(f => f.State == state);

    private static void Run(string query)
    {
        using Graph graph = KnowledgeGraph.Sco.Graph.Copy(new GraphOptions
        {
            Time = new StandingClock(),
            Queries = new QueryOptions { RandomSeed = 1 },
        });
        graph.Query(query, new Dictionary<string, object?> { ["name"] = "china", ["label"] = "Corridor" });
    }

    private sealed record Feature(string Name, string State, string Example, string Note);

    [GeneratedRegex(@"^\| (?<name>.+?) \| [^|]*\| (?<state>[YPN]) \| `+ ?(?<example>.+?) ?`+ \| (?<note>.*?) ?\|$", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"Of (\d+) features .+? (\d+) are here \(Y\), (\d+) in part \(P\), and (\d+) not \(N\)")]
    private static partial Regex Counts();
}
