using ScoGraph.Documents;
using ScoGraph.Explorer.Review;

namespace ScoGraph.Explorer.Tests.Review;

/// <summary>The whole text beside its facts.</summary>
public sealed class ReviewTextTests
{
    private const string Long = "A report\n\nNobody had come.\n\n" + Proposals.Text + "\n\nAll went home.";

    [Fact]
    public void The_text_of_the_facts_is_shown_whole_with_the_words_of_each()
    {
        using TemporaryFiles files = new();
        using Graph graph = Proposals.Open();
        ReviewTable table = ReviewTable.Open(Proposals.Write(graph, files, Long), Proposals.WriteText(files, Long));
        ReviewDesk desk = new(Desks.On(graph), table);
        ReviewText text = desk.Text!;
        MarkedPassage[] passages = [.. desk.Marked(text, 1, 100)];
        Assert.Equal(text.Passages.Select(passage => passage.Text), passages.Select(p => string.Concat(p.Words.Select(w => w.Text))));
        Assert.All(desk.Items, (item, at) => Assert.Equal(
            item.Quote, string.Concat(passages[item.Paragraph - 1].Words.Where(words => words.Facts.Contains(at)).Select(w => w.Text))));
        Assert.DoesNotContain(passages[0].Words, words => words.Facts.Count > 0);
        Assert.All(desk.Items, item => Assert.True(text.Holds(item)));
        Assert.False(text.Holds(desk.Items[0] with { Quote = "other words" }));
        Assert.False(text.Holds(desk.Items[0] with { Paragraph = 99 }));
    }

    [Fact]
    public void What_the_graph_holds_of_a_document_is_shown_where_no_file_was_named()
    {
        using TemporaryFiles files = new();
        using Graph graph = Proposals.Open();
        string path = Proposals.Write(graph, files);
        Assert.Null(new ReviewDesk(Desks.On(graph), ReviewTable.Open(path)).Text);
        graph.Query(
            """
            CREATE (d:Document {key: 'news', name: 'The news'})
            CREATE (:Passage {paragraph: 1, text: $text})-[:PART_OF]->(d), (:Passage {paragraph: 2, text: 'And so on.'})-[:PART_OF]->(d)
            """, ("text", Proposals.Text));
        ReviewDesk desk = new(Desks.On(graph), ReviewTable.Open(path));
        Assert.Equal(["The news", Proposals.Text, "And so on."], [desk.Text!.Name, .. desk.Text.Passages.Select(p => p.Text)]);
        Assert.Contains(desk.Marked(desk.Text, 1, 2).First().Words, words => words.Facts.Contains(desk.At));
    }

    [Fact]
    public void Words_of_several_facts_lead_to_each_in_turn()
    {
        MarkedPassage passage = MarkedPassage.Of(
            1, null, "one two three", [(7, new PassageSpan(0, 7)), (2, new PassageSpan(4, 13))], chosen: 7);
        Assert.Equal(
            [("one ", "7"), ("two", "2,7"), (" three", "2")], passage.Words.Select(words => (words.Text, string.Join(",", words.Facts))));
        Assert.Equal((2, 7, 2), (passage.Words[1].After(7), passage.Words[1].After(2), passage.Words[1].After(99)));
    }

    [Fact]
    public void Of_a_passage_as_long_as_a_book_the_part_around_the_fact_is_shown()
    {
        string text = new string('a', 5_000_000) + "here" + new string('b', 5_000_000);
        MarkedPassage passage = MarkedPassage.Of(1, null, text, [(0, new PassageSpan(5_000_000, 5_000_004))], chosen: 0);
        Assert.Equal("here", Assert.Single(passage.Words, words => words.Facts.Count > 0).Text);
        Assert.InRange(passage.Words.Sum(words => words.Text.Length), 1_000, 30_000);
        Assert.Equal(("… ", " …"), (passage.Words[0].Text, passage.Words[^1].Text));
    }

    [Theory]
    [InlineData("no fact is from a document 'other', but from 'news'", "other.txt")]
    [InlineData("has a text already", "news.txt", "news=other.txt")]
    [InlineData("There is no file", "news=nowhere.txt")]
    public void A_text_that_does_not_belong_to_the_facts_is_refused(string told, params string[] places)
    {
        using TemporaryFiles files = new();
        using Graph graph = Proposals.Open();
        string path = Proposals.Write(graph, files), folder = Path.GetDirectoryName(path)!;
        files.Write("news.txt", Proposals.Text);
        files.Write("other.txt", Proposals.Text);
        string[] at = [.. places.Select(place => place.Contains('=', StringComparison.Ordinal)
            ? place.Replace("=", "=" + folder + "/", StringComparison.Ordinal) : Path.Combine(folder, place))];
        Exception refused = Assert.ThrowsAny<Exception>(() => ReviewTable.Open(path, at));
        Assert.True(refused is FormatException or ScoGraphException, refused.GetType().Name);
        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
    }
}
