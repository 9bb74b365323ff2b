namespace ScoGraph.Model.Tests;

/// <summary>Citations as texts, and what elements say of where they come from.</summary>
public sealed class CitationTests
{
    [Theory]
    [InlineData("report#15", "report", "15", 15L, null, null)]
    [InlineData("report#15@120-168", "report", "15", 15L, 120, 168)]
    [InlineData("annual report 2024#II.3@0-1", "annual report 2024", "II.3", null, 0, 1)]
    [InlineData("a@b.org#7", "a@b.org", "7", 7L, null, null)]
    public void A_citation_is_read_and_written(string text, string document, string passage, long? paragraph, int? start, int? end)
    {
        Citation citation = Citation.Parse(text);
        Assert.Equal((document, passage, paragraph), (citation.Document, citation.Passage, citation.Paragraph));
        Assert.Equal((start, end), (citation.Span?.Start, citation.Span?.End));
        Assert.Equal(text, citation.ToString());
        Assert.Equal(citation, Citation.Parse(citation.ToString()));
    }

    [Theory]
    [InlineData("report", "has no '#' between the document and the passage (character 7)")]
    [InlineData("#15", "names no document (character 1)")]
    [InlineData(" report#15", "has spaces around the document (character 1)")]
    [InlineData("report#", "names no passage (character 8)")]
    [InlineData("report# 15", "has spaces around the passage (character 8)")]
    [InlineData("report#1#5", "has a second '#' (character 9)")]
    [InlineData("report#15@", "has no START-END of two numbers behind '@' (character 11)")]
    [InlineData("report#15@1", "has no START-END of two numbers behind '@' (character 11)")]
    [InlineData("report#15@x-3", "has no START-END of two numbers behind '@' (character 11)")]
    [InlineData("report#15@1-", "has no number as its end (character 13)")]
    [InlineData("report#15@9-4", "ends before it begins (character 13)")]
    [InlineData("report#15@4-4", "ends before it begins (character 13)")]
    public void What_is_no_citation_is_told_with_its_place(string text, string reason)
    {
        FormatException error = Assert.Throws<FormatException>(() => Citation.Parse(text));
        Assert.Equal($"The citation '{text}' {reason}. A citation is a text DOCUMENT#PASSAGE or DOCUMENT#PASSAGE@START-END.", error.Message);
        Assert.False(Citation.TryParse(text, out _, out string? told));
        Assert.Equal(error.Message, told);
    }

    [Fact]
    public void Parts_that_would_not_come_back_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Citation("a#b", 1));
        Assert.Throws<ArgumentException>(() => new Citation("", "1"));
        Assert.Throws<ArgumentException>(() => new Citation("a", "1@2"));
        Assert.Throws<ArgumentException>(() => new Citation("a", " "));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Citation("a", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CitationSpan(3, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CitationSpan(-1, 3));
    }
}
