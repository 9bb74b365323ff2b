using System.Text.RegularExpressions;
using ScoGraph.Testing;
using ScoGraph.Testing.Kit;

namespace ScoGraph.Fuzzing.Generators;

/// <summary>Queries to begin with: those of the conformance kit where it is there, and those of the project's documents.</summary>
internal static partial class Corpus
{
    public static IReadOnlyList<string> Queries { get; } =
        [.. KitReader.Queries.Select(query => query.Text).Concat(Documents()).Distinct(StringComparer.Ordinal)];

    /// <summary>The queries cut into words, numbers, texts and signs, with the blanks between.</summary>
    public static string[] Tokens(string query) => [.. Token().Matches(query).Select(match => match.Value)];

    private static IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs"), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(page => Block().Matches(File.ReadAllText(page).ReplaceLineEndings("\n"))).Select(match => match.Groups[1].Value);

    [GeneratedRegex("```cypher\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\w+|'(?:\\.|[^'\\])*'|\s+|.", RegexOptions.Singleline)]
    private static partial Regex Token();
}
