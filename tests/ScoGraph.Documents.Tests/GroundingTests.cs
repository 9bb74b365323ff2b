using ScoGraph.Testing;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Documents.Tests;

/// <summary>Facts are held against the text that they cite.</summary>
public sealed class GroundingTests
{
    private const string Ends = "(b:Bridge {key: 'sund', name: 'Sund Bridge'}), (n:Country {key: 'no', name: 'Norway'})";

    private static readonly TextDocument News = DocumentReader.Parse(
        "Norway built the Sund Bridge.\n\nThe bridge is new, says Norway.\n\nThe Sund Bridge is long.", TextFormat.Plain);

    [Theory]
    [InlineData("citations: ['news#1']", null)]
    [InlineData("citations: ['news#2', 'news#1@0-28']", null)]
    [InlineData("source: 'news', paragraphs: [1]", null)]
    [InlineData("citations: ['news#2']", "no cited passage names sund")]
    [InlineData("citations: ['news#3']", "no cited passage names no")]
    [InlineData("citations: ['news#2', 'news#3']", "no cited passage names both ends; each is named in another")]
    [InlineData("citations: ['news#1', 'news#4']", "the text has 3 paragraphs, and none with the number 4")]
    [InlineData("citations: ['news#1@20-99']", "paragraph 1 ends at 29, before 20-99")]
    [InlineData("citations: ['news#title']", "news#title names no number of a paragraph")]
    [InlineData("citations: ['news#3'], evidence: 'inferred', because: 'told before'", null)]
    [InlineData("citations: ['news#9'], evidence: 'inferred', because: 'told before'", "the text has 3 paragraphs, and none with the number 9")]
    public void A_cited_passage_names_both_ends(string provenance, string? reason)
    {
        using Graph graph = new();
        graph.Query($"CREATE {Ends}, (b)-[:BUILT_BY {{{provenance}}}]->(n)");
        GroundingReport report = FactGrounding.Check(graph, News);
        Assert.Equal(("news", 1), (report.Document, report.Facts));
        Assert.Equal(reason, report.Ungrounded.SingleOrDefault()?.Reason);
    }

    [Fact]
    public void A_fact_may_say_why_it_holds_but_not_cite_what_is_not_there()
    {
        using Graph graph = new();
        graph.Query($"CREATE {Ends}, (b)-[:BUILT_BY {{citations: ['news#2'], grounding: 'the bridge is the one before'}}]->(n)");
        graph.Query("MATCH (b:Bridge), (n:Country) CREATE (b)-[:IN {citations: ['news#7'], grounding: 'it is known'}]->(n)");
        GroundingReport report = FactGrounding.Check(graph, News);
        Assert.Equal("sund IN no [news#7]: the text has 3 paragraphs, and none with the number 7", report.Ungrounded.Single().ToString());
        Assert.Equal("the bridge is the one before", report.Explained.Single().Grounding);
    }

    [Fact]
    public void What_cannot_be_read_is_no_ground()
    {
        using Graph graph = new();
        graph.Query($"CREATE {Ends}, (b)-[:BUILT_BY {{citations: ['news#1', 'news']}}]->(n), (b)-[:IN {{citations: ['news#1']}}]->(n)");
        UngroundedFact fact = Assert.Single(FactGrounding.Check(graph, News).Ungrounded);
        Assert.Equal("BUILT_BY", fact.Type);
        Assert.StartsWith("cites what cannot be read", fact.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_node_of_a_property_is_named()
    {
        using Graph graph = new();
        graph.Query("""
            CREATE (:Bridge {key: 'sund', name: 'Sund Bridge', length: 9, `length.citations`: ['news#3'], built: 1, `built.citations`: ['news#2']})
            """);
        GroundingReport report = FactGrounding.Check(graph, News);
        Assert.Equal(2, report.Facts);
        Assert.Equal("sund built 1 [news#2]: no cited passage names sund", report.Ungrounded.Single().ToString());
    }

    [Fact]
    public void Documents_passages_and_claims_have_no_name_in_a_text()
    {
        using Graph graph = new();
        graph.Query($"CREATE {Ends}, (n)-[:STATED {{citations: ['news#2']}}]->(:Claim {{key: 'c', name: 'It is new'}})");
        Assert.Empty(FactGrounding.Check(graph, News).Ungrounded);
    }

    [Fact]
    public void Which_document_the_text_is_must_be_clear()
    {
        using Graph graph = new();
        Assert.Equal("No fact of the graph cites a document.", Refusal(null));
        graph.Query($"CREATE {Ends}, (b)-[:BUILT_BY {{citations: ['news#1', 'atlas#8']}}]->(n)");
        Assert.Equal("Facts cite 'atlas', 'news'. Say which of them the text is.", Refusal(null));
        Assert.Equal("No fact of the graph cites 'map'. Facts cite 'atlas', 'news'.", Refusal("map"));
        Assert.Empty(FactGrounding.Check(graph, News, "news").Ungrounded);

        string Refusal(string? document) => Assert.Throws<DocumentException>(() => FactGrounding.Check(graph, News, document)).Message;
    }

    [ArticleFact]
    public void The_article_bears_out_the_built_in_graph()
    {
        using Graph graph = Graph.Load(Path.Combine(Checkout.Root, "data/sco.json"));
        GroundingReport report = FactGrounding.Check(graph, DocumentReader.Read(ArticleFactAttribute.Article!));
        Assert.Equal(275, report.Facts);
        Assert.Empty(report.Ungrounded);
        long reasons = graph.Query("MATCH ()-[r]->() WHERE r.grounding IS NOT NULL RETURN count(r)").Scalar<long>();
        Assert.Equal(reasons, report.Explained.Count);
    }
}
