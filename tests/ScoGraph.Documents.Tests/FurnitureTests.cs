namespace ScoGraph.Documents.Tests;

/// <summary>What stands in a text and is no passage, in plain text, Markdown and HTML alike; and what looks like it and is one.</summary>
public sealed class FurnitureTests
{
    private const string First = "The ferry line between the two islands was opened on Monday by the mayor.";
    private const string Last = "Fares stay as they are until spring, the operator said, and then they will be looked at again.";

    [Theory]
    [InlineData("Contents: 1 History · 2 Organisation · 3 Buildings · 4 Today")]
    [InlineData("Home · News · Culture · The sea and the islands · Weather for all harbours · Letters · About the paper and its readers")]
    [InlineData("The old library from the river. Photograph by H. Pell.")]
    [InlineData("The crew on the pier, from left to right Holm, Lund, Berg and, behind them, the mayor of Aker. Photo: Harbour Times")]
    [InlineData("The pier in winter (picture: Anna Holm)")]
    [InlineData("A ferry leaves the harbour at dawn. © Harbour Archive")]
    [InlineData("The bridge, as it was planned in 1901 and never built. Courtesy of the Town Museum.")]
    [InlineData("Above: the pier before the storm.")]
    [InlineData("Fig. 3: The network at the end of the year.")]
    [InlineData("Figure 3. The network at the end of the year, with the new line in red.")]
    [InlineData("See also: List of ferries; Island League")]
    [InlineData("References: 1. Marr, E., A Cold Spring. 2. Annual Register 1904.")]
    [InlineData("Further reading: Holm, A. (2001), Ferries of the North, Aker: Harbour Press.")]
    [InlineData("Categories: Ferries | Islands | Aker")]
    [InlineData("[1] Annual Register 1904, page 12, where the date is given as 3 May.")]
    [InlineData("Correction: An earlier version of this article gave the wrong name of the ship.")]
    [InlineData("This article was last edited on 2 February.")]
    [InlineData("This interview has been edited for length and clarity.")]
    [InlineData("Sign up for our weekly letter to have the latest from the islands in your mailbox each Friday.")]
    [InlineData("Read more: what the ferry costs, and who pays for it in the end.")]
    [InlineData("For further information, please contact the press office of the line.")]
    [InlineData("Additional reporting by Per Lund.")]
    [InlineData("Translated from the Norwegian by Ida Berg.")]
    [InlineData("Signed: H. Lisle, chairwoman")]
    [InlineData("Minutes taken by Per Lund.")]
    [InlineData("Continued on page 4")]
    [InlineData("Printed on recycled paper by the Harbour Press. ISSN 0000-1234.")]
    [InlineData("The Ferry Trust. Registered charity. Printed on recycled paper.")]
    [InlineData("© 2024 The Harbour Times. All rights reserved.")]
    public void Is_furniture(string words) => Check(words, isPassage: false);

    [Theory]
    [InlineData("It was about time.")]
    [InlineData("“It was about time,” said the mayor, who had waited for it since she was a child.")]
    [InlineData("A photograph of the pier hangs in the hall, and nobody knows who took it.")]
    [InlineData("The contents of the box were never seen again.")]
    [InlineData("See what the neighbours did: they bought a second ship.")]
    [InlineData("Signed in Oslo in May, the treaty joins ten states.")]
    [InlineData("Approved by all, the plan went to the mayor.")]
    [InlineData("Present: Anna Holm (chair), Per Lund, Ida Berg")]
    [InlineData("The next meeting is on 11 November at the Chart House.")]
    [InlineData("Anna Holm is the captain of the first ship, and Per Lund of the second.")]
    [InlineData("In this report we say what it cost.")]
    [InlineData("Above all it is slow.")]
    [InlineData("The registered charity printed its report in May, on paper made of kelp.")]
    [InlineData("HOLM: We had waited for it for years.")]
    [InlineData("The interview with the mayor lasted for two hours and was about everything but the ferry.")]
    public void Is_a_passage(string words) => Check(words, isPassage: true);

    [Theory]
    [InlineData("Lennart Osei is a staff writer at Oar and Blade.")]
    [InlineData("Anna Holm writes about the sea for the Harbour Times.")]
    [InlineData("The author is a fellow of the Institute of Tides.")]
    public void A_note_on_the_author_is_furniture_at_the_end_alone(string note)
    {
        Assert.All(Read([First, Last, note, "Share this"]), passages => Assert.Equal([First, Last], passages));
        Assert.All(Read([First, note, Last]), passages => Assert.Equal([First, note, Last], passages));
    }

    [Theory]
    [InlineData("References")]
    [InlineData("Further reading")]
    [InlineData("Notes to editors")]
    [InlineData("About the author")]
    [InlineData("See also")]
    public void What_stands_below_such_a_heading_is_furniture_to_the_end(string heading) => Assert.All(
        Read([First, Last, heading, "Marr, E., A Cold Spring", "Annual Register 1904, page 12.", "Holm, A., Ferries of the North, Aker 2001."]),
        passages => Assert.Equal([First, Last], passages));

    [Fact]
    public void Contents_are_furniture_and_what_follows_them_is_body() => Assert.All(
        Read(["The line", "Contents", "1. History", "2. Today", First + " " + Last, "History", Last]),
        passages => Assert.Equal([First + " " + Last, Last], passages));

    [Fact]
    public void A_quotation_that_the_text_repeats_is_furniture() => Assert.All(
        Read([First, "“We had waited for it for years”", "“We had waited for it for years,” said the mayor, and smiled.", Last]),
        passages => Assert.Equal([First, "“We had waited for it for years,” said the mayor, and smiled.", Last], passages));

    [Fact]
    public void A_table_in_plain_text_is_furniture() => Assert.Equal(
        [First, Last], Passages(TextFormat.Plain, $"{First}\n\nYear    Passengers   Ships\n2021    120,000      3\n2022    140,000      4\n\n{Last}"));

    [Theory]
    [InlineData("Present:    Professor A. Holm (Chair)      Dr P. Lund\n            Professor I. Berg              Ms O. Vik\n            Mr E. Dahl")]
    [InlineData("Present:  A. Holm (Chair), P. Lund, I. Berg, O. Vik,\n          E. Dahl, S. Moen")]
    [InlineData("Members present:\tA. Holm, P. Lund, I. Berg")]
    [InlineData("PRESENT\nProfessor A. Holm, in the chair\nDr P. Lund, for the students of all faculties\nMs O. Vik, for the staff, until item 4\nMr E. Dahl, by telephone")]
    public void Who_was_there_in_columns_is_furniture_with_all_that_is_said_of_it(string present)
    {
        string text = $"Board of the line\n\n{present}\n\nApologies: K. Weiss, D. Oye\n\nIn attendance: J. Tolland (minutes), E. Sol\n\n";
        Assert.Equal([First, Last], Passages(TextFormat.Plain, $"{text}1. Opening\n\n{First}\n\n2. Fares\n\n{Last}"));
    }

    [Theory]
    [InlineData("Present: Anna Holm (chair), Per Lund\nIda Berg, Ole Vik (treasurer)")]
    [InlineData("Present at the opening were the mayor, the bishop\nand the whole of the school.")]
    [InlineData("Members of the board spoke of fares.  The chair listened.")]
    public void Who_was_there_in_a_sentence_or_a_line_is_a_passage(string words) =>
        Assert.Equal([First, words, Last], Passages(TextFormat.Plain, $"{First}\n\n{words}\n\n{Last}"));

    [Theory]
    [InlineData("The board resolved:")]
    [InlineData("It was agreed:")]
    [InlineData("Other works were:")]
    public void Few_words_with_a_verb_before_a_list_are_a_passage(string words) => Assert.Equal(
        [First, words, "to buy a ship;", "to sell a ship."], Passages(TextFormat.Markdown, $"{First}\n\n{words}\n\n- to buy a ship;\n- to sell a ship."));

    [Theory]
    [InlineData("Key figures:")]
    [InlineData("In brief:")]
    public void Few_words_without_a_verb_before_a_list_are_a_heading(string words) => Assert.Equal(
        [First, "two ships", "nine ports"], Passages(TextFormat.Markdown, $"{First}\n\n{words}\n\n- two ships\n- nine ports"));

    [Fact]
    public void An_agenda_is_furniture_and_its_first_sentence_ends_it() => Assert.All(
        [TextFormat.Plain, TextFormat.Markdown],
        format => Assert.Equal(
            ["It was approved.", First], Passages(format, $"Board of the line\n\nAgenda\n\n- Minutes\n- Fares\n\nIt was approved.\n\n{First}")));

    [Fact]
    public void A_line_in_italics_is_furniture_below_a_title_below_a_picture_and_at_the_end()
    {
        const string italics = "The islands are joined after ten years.";
        Assert.Equal([First, Last], Passages(TextFormat.Markdown, $"# The line\n\n*{italics}*\n\n{First}\n\n{Last}"));
        Assert.Equal([First, Last], Passages(TextFormat.Markdown, $"# The line\n\n{First}\n\n![](a.png)\n\n*{italics}*\n\n{Last}"));
        Assert.Equal([First, Last], Passages(TextFormat.Markdown, $"# The line\n\n{First}\n\n{Last}\n\n---\n\n*{italics}*"));
        Assert.Equal([First, Last], Passages(TextFormat.Html, $"<h1>The line</h1><p>{First}</p><p>{Last}</p><p><em>{italics}</em></p>"));
        Assert.Equal([First, italics, Last], Passages(TextFormat.Markdown, $"# The line\n\n{First}\n\n*{italics}*\n\n{Last}"));
    }

    [Fact]
    public void Questions_in_italics_are_passages() => Assert.Equal(
        ["Who built it?", First, "And who pays?", Last],
        Passages(TextFormat.Markdown, $"# The line\n\n*Who built it?*\n\n{First}\n\n*And who pays?*\n\n{Last}").SkipWhile(words => words == "The line"));

    [Fact]
    public void Speakers_in_capitals_are_no_datelines() => Assert.Equal(
        ["HARBOUR TIMES: Who built it?", "HOLM: We did.", "HARBOUR TIMES: And who paid?", "HOLM: We paid, too."],
        Passages(TextFormat.Plain, "An interview\n\nHARBOUR TIMES: Who built it?\n\nHOLM: We did.\n\nHARBOUR TIMES: And who paid?\n\nHOLM: We paid, too."));

    private static void Check(string words, bool isPassage) => Assert.All(
        Read([First, words, Last]), passages => Assert.Equal(isPassage ? [First, words, Last] : [First, Last], passages));

    /// <summary>The same paragraphs in each format; lines of contents are a list.</summary>
    private static IEnumerable<List<string>> Read(string[] paragraphs)
    {
        yield return Passages(TextFormat.Plain, string.Join("\n\n", paragraphs));
        yield return Passages(
            TextFormat.Markdown, string.Join("\n\n", paragraphs.Select(words => words.Replace("[", @"\[", StringComparison.Ordinal))));
        yield return Passages(TextFormat.Html, string.Concat(paragraphs.Select(words => $"<p>{words}</p>")));
    }

    private static List<string> Passages(TextFormat format, string text) =>
        [.. DocumentReader.Parse(text, format).Passages.Select(passage => passage.Text)];
}
