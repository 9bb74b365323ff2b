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
            Assert.False(format.IsFolder && (format.Writer is not null || format.Endings.Length > 0));
            Assert.True(format.CanRead || format.CanWrite);
        });

    [Fact]
    public void Names_are_listed_as_a_sentence() =>
        Assert.Equal("jsonl, csv and lsqb", GraphFormats.List(format => format.HasRows));

    private static string Row(FileFormat format) => string.Join('|', $"`{format.Id}`", $"`{format.Name}`",
        Endings(format), format.CanRead ? "yes" : "", format.CanWrite ? "yes" : "", Code(format.Options));

    private static string Endings(FileFormat format) => !format.IsFolder ? Code(format.Endings)
        : string.Join(", ", new[] { "a folder", Code(format.ReadEndings) }.Where(text => text.Length > 0));

    private static string Code(string[] words) => string.Join(", ", words.Select(word => $"`{word}`"));

    /// <summary>What is between the first column, the format in words, and the last, what it holds.</summary>
    private static string WithoutWords(string line) =>
        string.Join('|', line.Trim('|').Split('|', StringSplitOptions.TrimEntries)[1..^1]);
}
