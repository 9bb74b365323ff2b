namespace ScoGraph.Documents.Tests;

/// <summary>Layouts of reports, minutes and interviews: contents without a heading, tables, footers, questions in bold.</summary>
public sealed class LayoutTests
{
    private const string First = "The ferry line between the two islands was opened on Monday by the mayor.";
    private const string Last = "Fares stay as they are until spring, the operator said, and then they will be looked at again.";
    private const string Third = "The winter was hard, and the pier at Aker had to be built anew.";

    [Theory]
    [InlineData("  1. The line\n  2. Fares in short\n  3. Winter", "1. THE LINE\n-----------\n\n", "2. FARES IN SHORT\n\n", "3. WINTER\n\n")]
    [InlineData("I. The line\nII. Fares in short\nIII. Winter", "I. The line\n\n", "II. Fares in short\n\n", "III. Winter\n\n")]
    [InlineData("a) The line\n\nb) Fares in short\n\nc) Winter", "The line\n\n", "Fares in short\n\n", "Winter\n\n")]
    [InlineData("The line ........ 1\nFares in short .. 2\nWinter .......... 4", "The line\n\n", "Fares in short\n\n", "Winter\n\n")]
    [InlineData("The line\n\nFares in short\n\nWinter", "THE LINE\n\n", "FARES IN SHORT\n\n", "WINTER\n\n")]
    [InlineData("- The line, page 1\n- Fares in short, page 2\n- Winter, page 4", "The line\n\n", "Fares in short\n\n", "Winter\n\n")]
    public void Contents_without_a_heading_are_furniture(string contents, string first, string second, string third) => Assert.Equal(
        [First, Last, Third],
        Passages(TextFormat.Plain, $"THE FERRY LINE\nANNUAL REPORT\n\n{contents}\n\n{first}{First}\n\n{second}{Last}\n\n{third}{Third}"));

    [Fact]
    public void Contents_without_a_heading_are_furniture_where_there_is_markup()
    {
        Assert.Equal([First, Last], Passages(
            TextFormat.Markdown, $"# Report\n\n1. The line\n2. Fares\n\n## 1. The line\n\n{First}\n\n## 2. Fares\n\n{Last}"));
        Assert.Equal([First, Last], Passages(
            TextFormat.Html, $"<h1>Report</h1><ul><li>The line<li>Fares</ul><h2>The line</h2><p>{First}</p><h2>Fares</h2><p>{Last}</p>"));
    }

    [Fact]
    public void Lists_that_say_the_same_twice_are_body() => Assert.Equal(
        [First, "Aker", "Holm", Last, "Aker", "Holm"],
        Passages(TextFormat.Markdown, $"# Report\n\n{First}\n\n- Aker\n- Holm\n\n{Last}\n\n- Aker\n- Holm"));

    [Fact]
    public void A_list_that_a_sentence_leads_to_is_body_even_if_its_items_are_headings_later() => Assert.Equal(
        ["The line has two ships that are new:", "Aker", "Holm", First, Last],
        Passages(
            TextFormat.Markdown,
            $"# Report\n\nThe line has two ships that are new:\n\n- Aker\n- Holm\n\n## Aker\n\n{First}\n\n## Holm\n\n{Last}"));

    [Fact]
    public void A_list_of_which_no_item_comes_again_is_body() => Assert.Equal(
        ["Ships", "Harbours", First, Last],
        Passages(TextFormat.Markdown, $"# Report\n\n- Ships\n- Harbours\n\n## The line\n\n{First}\n\n## Fares\n\n{Last}"));

    [Fact]
    public void A_table_of_those_present_makes_apologies_furniture()
    {
        Assert.Equal([First, Last], Passages(
            TextFormat.Markdown,
            $"# Board\n\n| Present | For |\n|---|---|\n| A. Holm | Aker |\n\nApologies: K. Weiss, D. Oye\n\n{First}\n\n{Last}"));
        Assert.Equal([First, Last], Passages(
            TextFormat.Html,
            $"<h1>Line</h1><table><tr><th>Present<th>For<tr><td>A. Holm<td>Aker</table><p>Apologies: K. Weiss, D. Oye<p>{First}<p>{Last}"));
    }

    [Fact]
    public void Another_table_does_not() => Assert.Equal(
        ["Apologies: K. Weiss, D. Oye", First],
        Passages(TextFormat.Markdown, $"# Board\n\n| Year | Ships |\n|---|---|\n| 2001 | 3 |\n\nApologies: K. Weiss, D. Oye\n\n{First}"));

    [Theory]
    [InlineData("Minutes of the Annual General Meeting\nheld at the Station Hotel, Aker, on Saturday 21 January, 10.30 a.m.")]
    [InlineData("Draft minutes of the 12th meeting of the board, held on 3 May in Aker.")]
    [InlineData("Held on Wednesday 8 November at 2.15 p.m.")]
    [InlineData("Venue: Town Hall, 3 High Street, Aker.")]
    [InlineData("Date and time: Saturday, 3 May, 10 a.m.")]
    [InlineData("Reference: B. 12/4, third version, for members of the board alone.")]
    public void A_line_about_the_meeting_before_the_body_is_furniture(string words) => Assert.All(
        Read(["Board of the line", "Kept by the secretary", words, First, Last]), passages => Assert.Equal([First, Last], passages));

    [Theory]
    [InlineData("Minutes of the meeting of 3 May were read and signed.")]
    [InlineData("Held in the old hall for the first time, the meeting drew sixty members.")]
    [InlineData("The meeting was held at the Station Hotel on Saturday at 10.30 a.m.")]
    [InlineData("It was held on Saturday.")]
    public void A_sentence_about_the_meeting_is_a_passage(string words) => Assert.All(
        Read(["Board of the line", "Kept by the secretary", words, First, Last]), passages => Assert.Equal([words, First, Last], passages));

    [Theory]
    [InlineData("Date of next meeting: Wednesday, 7 February, Town Hall, Aker.")]
    [InlineData("Next meeting: 7 February, 10 a.m.")]
    [InlineData("Circulation: members of the board, the archive, and the harbour office.")]
    public void A_label_behind_the_body_is_furniture(string words) => Assert.All(
        Read(["Board of the line", First, Last, words]), passages => Assert.Equal([First, Last], passages));

    [Theory]
    [InlineData("Signed as a correct record:\nF. Holm            S. Berg")]
    [InlineData("Confirmed as a true and accurate record, 3 May.")]
    [InlineData("The Line - Registered charity - www.line.example                     Page 3 of 3")]
    [InlineData("The Ferry Line, Harbour Street 9, Aker | page 12")]
    [InlineData("The Ferry Line, annual report Page 3 of 9")]
    [InlineData("--\nThe Ferry Line, Harbour Street 9, Aker.\nComments on this report: report@line.example.")]
    [InlineData("The Tuesday, no. 1,204. Next week: the bell-founder.")]
    [InlineData("***")]
    [InlineData("ends")]
    [InlineData("(c) 2024 The Ferry Line and its members.")]
    public void A_footer_is_furniture(string words) =>
        Assert.Equal([First, Last], Passages(TextFormat.Plain, $"{First}\n\n{Last}\n\n{words}"));

    [Theory]
    [InlineData("The plan was signed as it stood, and the chair said that it was a true record of the year.")]
    [InlineData("The ship, no. 12 of the line, was sold.")]
    [InlineData("What the mayor said of the ferry is printed on page 12.")]
    [InlineData("(c) that bicycles should no longer be left on the pier.")]
    public void What_looks_like_a_footer_and_is_a_sentence_is_a_passage(string words) =>
        Assert.Equal([First, words, Last], Passages(TextFormat.Markdown, $"{First}\n\n{words}\n\n{Last}"));

    [Theory]
    [InlineData("*Interview: Daniel Roth. Photographs: Lena Birk*\n\n")]
    [InlineData("*Words: Daniel Roth | Photos: Lena Birk*\n\n")]
    [InlineData("Interviewed by Daniel Roth, photographs by Lena Birk\n\n")]
    [InlineData("")]
    public void Questions_in_bold_are_passages_and_a_standfirst_in_bold_is_not(string byline) => Assert.Equal(
        ["You came early.", "Anna Holm: I did.", "And who paid?", "Anna Holm: We paid, too.", "That is much.", "Anna Holm: It is."],
        Passages(
            TextFormat.Markdown,
            $"# A machine\n\n**Anna Holm has run the line for ten years. She speaks of ships.**\n\n{byline}"
            + "**You came early.**\n\n**Anna Holm:** I did.\n\n**And who paid?**\n\n**Anna Holm:** We paid, too.\n\n"
            + "## Birds\n\n**That is much.**\n\n**Anna Holm:** It is.\n\n---\n\n"
            + "*Daniel Roth writes on ships. His last piece was about umbrellas.*"));

    [Fact]
    public void A_first_question_in_bold_is_a_passage_if_an_answer_follows()
    {
        string[] expected = ["You came early.", "I did.", "You paid, too.", "We all did.", "That is much.", "It is."];
        Assert.Equal(expected, Passages(
            TextFormat.Markdown,
            "# A machine\n\n" + string.Join("\n\n", expected.Select((words, i) => i % 2 == 0 ? $"**{words}**" : words))));
        Assert.Equal(expected, Passages(
            TextFormat.Html,
            "<h1>Birds</h1>" + string.Concat(expected.Select((words, i) => i % 2 == 0 ? $"<p><b>{words}</b></p>" : $"<p>{words}</p>"))));
    }

    [Fact]
    public void A_sentence_in_bold_further_down_is_a_passage() => Assert.Equal(
        [First, "That is much.", Last],
        Passages(TextFormat.Html, $"<h1>The line</h1><p>{First}</p><p><strong>That is much.</strong></p><p>{Last}</p>"));

    [Theory]
    [InlineData("Anna Holm: ")]
    [InlineData("A: ")]
    [InlineData("AH: ")]
    public void Headings_that_ask_and_are_answered_by_name_are_passages(string name) => Assert.Equal(
        ["You came early?", name + "I did.", "And who paid?", name + "We paid, too.", "That is much.", name + "It is."],
        Passages(
            TextFormat.Markdown,
            $"# A machine\n\n### You came early?\n\n{name}I did.\n\n"
            + $"### And who paid?\n\n{name}We paid, too.\n\n### That is much.\n\n{name}It is."));

    [Fact]
    public void Headings_that_ask_above_prose_are_headings() => Assert.Equal(
        [First, Last, Third],
        Passages(TextFormat.Markdown, $"# The line\n\n## What is it?\n\n{First}\n\n## Who pays?\n\n{Last}\n\n## What broke?\n\n{Third}"));

    private static IEnumerable<List<string>> Read(string[] paragraphs)
    {
        yield return Passages(TextFormat.Plain, string.Join("\n\n", paragraphs));
        yield return Passages(TextFormat.Markdown, "# " + string.Join("\n\n", paragraphs));
        yield return Passages(TextFormat.Html, string.Concat(paragraphs.Select(words => $"<p>{words}</p>")));
    }

    private static List<string> Passages(TextFormat format, string text) =>
        [.. DocumentReader.Parse(text, format).Passages.Select(passage => passage.Text)];
}
