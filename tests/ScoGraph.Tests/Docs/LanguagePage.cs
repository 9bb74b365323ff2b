using System.Text.RegularExpressions;
using ScoGraph.Testing;

namespace ScoGraph.Tests.Docs;

/// <summary>An example of the page: the file that it reads, if any, the query, and what the page says comes of it.</summary>
internal sealed record PageExample(string? Csv, string Query, string Expected);

/// <summary>docs/language.md: entries, each with examples.</summary>
internal static partial class LanguagePage
{
    public static readonly string Path = System.IO.Path.Combine(Checkout.Root, "docs", "language.md");

    public static string Text => File.ReadAllText(Path).ReplaceLineEndings("\n");

    public static IReadOnlyList<PageExample> Examples =>
        [.. Blocks().Matches(Text).Select(m => new PageExample(
            m.Groups["csv"].Success
                ? m.Groups["csv"].Value : null, m.Groups["query"].Value.TrimEnd('\n'), m.Groups["text"].Value.TrimEnd('\n')))];

    /// <summary>The queries and results of all blocks marked as Cypher, with or without a result behind.</summary>
    public static int CypherBlocks => Text.Split("```cypher\n").Length - 1;

    /// <summary>The names in backticks of all headings, as written.</summary>
    public static IReadOnlySet<string> Entries { get; } = Text.Split('\n')
        .Where(l => l.StartsWith("### ", StringComparison.Ordinal))
        .SelectMany(l => Quoted().Matches(l).Select(m => m.Groups[1].Value))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Each entry with what stands below it.</summary>
    public static IEnumerable<(string Heading, string Body)> Sections => ("\n" + Text).Split("\n### ").Skip(1)
        .Select(s => s.Split("\n## ")[0]).Select(s => (s.Split('\n')[0], s));

    public static void Rewrite(IReadOnlyList<string> actual)
    {
        int next = 0;
        File.WriteAllText(Path, Blocks().Replace(Text, m => $"{m.Value[..m.Value.IndexOf("```cypher\n", StringComparison.Ordinal)]}```cypher\n{m.Groups["query"].Value}```\n```text\n{actual[next++]}\n```\n"));
    }

    [GeneratedRegex("(```csv\n(?<csv>([^`].*\n)*)```\n+)?```cypher\n(?<query>([^`].*\n|\n|`[^`].*\n)*)```\n```text\n(?<text>([^`].*\n|\n|`[^`].*\n)*)```\n")]
    private static partial Regex Blocks();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
