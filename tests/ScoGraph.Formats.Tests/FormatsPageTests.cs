using ScoGraph.Testing;

namespace ScoGraph.Formats.Tests;

/// <summary>The table of docs/formats.md says of each format what its descriptor says.</summary>
public sealed class FormatsPageTests
{
    [Fact]
    public void The_page_has_a_row_for_every_format()
    {
        string[] rows = [.. File.ReadLines(Path.Combine(Checkout.Root, "docs", "formats.md"))
            .SkipWhile(line => !line.StartsWith("| format |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Select(WithoutWords)];
        Assert.Equal(GraphFormats.All.Select(Row), rows);
    }

    [Fact]
    public void Every_member_of_the_enumeration_has_a_descriptor() =>
        Assert.Equal(Enum.GetValues<GraphFormat>().Order(), GraphFormats.All.Select(format => format.Id).Order());

    [Fact]
    public void A_format_is_a_text_or_a_folder() =>
        Assert.All(GraphFormats.All, format =>
        {
            Assert.Equal(format.IsFolder, format.Writer is null);
            Assert.Equal(format.IsFolder, format.Endings.Length == 0);
        });

    [Fact]
    public void Names_are_listed_as_a_sentence() =>
        Assert.Equal("json, jsonl, csv, lsqb, graphml and cypher", GraphFormats.List(format => format.CanRead));

    private static string Row(FileFormat format) => string.Join('|', $"`{format.Id}`", $"`{format.Name}`",
        format.IsFolder ? "a folder" : Code(format.Endings), format.CanRead ? "yes" : "", "yes", Code(format.Options));

    private static string Code(string[] words) => string.Join(", ", words.Select(word => $"`{word}`"));

    /// <summary>What is between the first column, the format in words, and the last, what it holds.</summary>
    private static string WithoutWords(string line) =>
        string.Join('|', line.Trim('|').Split('|', StringSplitOptions.TrimEntries)[1..^1]);
}
