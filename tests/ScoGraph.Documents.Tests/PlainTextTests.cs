namespace ScoGraph.Documents.Tests;

/// <summary>What of a plain text is numbered, and what is furniture.</summary>
public sealed class PlainTextTests
{
    [Fact]
    public void Body_paragraphs_are_numbered_and_furniture_is_not() => Assert.Equal(
        ["The ferry line opened on Monday.", "It links two islands, the operator said.", "Fares stay as they are."],
        Read("""
            Ferry line opens

            Islands are joined after ten years of waiting.

            By Anna Holm

            OSLO:

            The ferry line opened on Monday.

            Photo: The ferry at the pier

            It links two islands, the operator said.

            What it costs

            Fares stay as they are.

            Read more
            """));

    [Fact]
    public void Title_and_section_are_kept()
    {
        TextDocument text = DocumentReader.Parse("The line\n\nA first thing happened.\n\nLater on\n\nA second thing happened.", TextFormat.Plain);
        Assert.Equal("The line", text.Title);
        Assert.Equal([null, "Later on"], text.Passages.Select(p => p.Section));
    }

    [Fact]
    public void Spans_point_into_the_text()
    {
        TextDocument text = DocumentReader.Parse("Title\n\n  One thing.  \r\n\r\n- an item\n- another", TextFormat.Plain);
        Assert.All(text.Passages, p => Assert.Equal(p.Text, text.Text[p.Start..p.End]));
        Assert.Equal(["One thing.", "an item", "another"], text.Passages.Select(p => p.Text));
        Assert.Equal(
            [PassageKind.Paragraph, PassageKind.ListItem, PassageKind.ListItem], text.Passages.Select(p => p.Kind));
    }

    [Fact]
    public void A_number_before_a_line_alone_is_a_heading_and_among_its_like_an_item() => Assert.Equal(
        ["The meeting was opened by the chair.", "the budget", "the fleet", "It was decided so."],
        Read("1. Opening\n\nThe meeting was opened by the chair.\n\n2. Budget\n\n1) the budget\n2) the fleet\n\nIt was decided so."));

    [Fact]
    public void A_conversation_is_numbered_line_by_line() => Assert.Equal(
        ["Q: Who built the line?", "A: We did.", "Holm: And we paid for it."],
        Read("An interview\n\nQ: Who built the line?\n\nA: We did.\n\nHolm: And we paid for it."));

    [Fact]
    public void Lines_that_are_broken_by_hand_are_one_paragraph() => Assert.Equal(
        ["The line was\nopened on Monday.", "It is long."], Read("Title\n\nThe line was\nopened on Monday.\n\nIt is long."));

    [Fact]
    public void Where_no_line_is_empty_each_is_a_block() => Assert.Equal(
        ["The line was opened.", "It is long."], Read("A title\nThe line was opened.\nIt is long.\nShare this article"));

    [Fact]
    public void A_dateline_before_a_sentence_is_no_part_of_the_passage() => Assert.Equal(
        ["The line was opened.", "It was built by Acme."],
        Read("OSLO, March 3 (Reuters) - The line was opened.\n\nBergen, 4 May — It was built by Acme."));

    [Fact]
    public void Who_was_there_is_body() => Assert.Equal(
        ["Present: Anna Holm (chair), Per Lund, Ida Berg", "The chair opened the meeting."],
        Read("Minutes of the board\n\nDate: 3 May 2024\n\nPresent: Anna Holm (chair), Per Lund, Ida Berg\n\nThe chair opened the meeting."));

    [Theory]
    [InlineData("Page 3 of 7")]
    [InlineData("© 2024 The Paper. All rights reserved.")]
    [InlineData("https://example.org/story")]
    [InlineData("Published 3 May 2024")]
    [InlineData("* * *")]
    [InlineData("Sign up for our letter.")]
    [InlineData("BREAKING NEWS TODAY!")]
    [InlineData("Contact: press@example.org")]
    public void Notices_are_furniture(string notice) =>
        Assert.Equal(["One sentence here.", "Another one here."], Read($"One sentence here.\n\n{notice}\n\nAnother one here."));

    [Fact]
    public void Nothing_is_refused()
    {
        Assert.Contains("empty", Assert.Throws<DocumentException>(() => Read(" \n ")).Message, StringComparison.Ordinal);
        Assert.Contains("paragraph", Assert.Throws<DocumentException>(() => Read("Read more")).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Read(string text) =>
        DocumentReader.Parse(text.ReplaceLineEndings("\n"), TextFormat.Plain).Passages.Select(p => p.Text);
}
