namespace ScoGraph.Tests.Evidence;

/// <summary>The places that support what a row rests on.</summary>
public sealed class RowCitationTests
{
    private static readonly QueryOptions Asked = new() { Evidence = true };

    [Fact]
    public void Places_reasons_and_documents()
    {
        using Graph graph = new();
        graph.Query("""
            CREATE (r:Road {n: 1})-[:TO {citations: ['atlas#3', 'press#2@0-9'], evidence: 'inferred', because: 'its name', confidence: 0.5}]->
                (t:Town {founded: 1939, `founded.citations`: ['press#4'], name: 'Osh'}),
                (r)-[:BY {source: 'atlas', paragraphs: [3]}]->(t), (r)-[:BY {source: 'press', paragraphs: [7]}]->(t)
            """);
        Row row = graph.Query("MATCH (:Road)-[:TO]->(t) RETURN t.founded", [], Asked)[0];
        Assert.Equal(
            ["atlas#3 (inferred: its name; 2 documents)", "press#2@0-9 (inferred: its name; 2 documents)", "press#4"],
            row.Citations.Select(citation => citation.ToString()));
        Assert.Equal(0.5, row.Citations[0].Confidence);
        Assert.Equal("TO", Assert.IsType<Relationship>(Assert.Single(row.Citations[0].Facts)).Type);
        Assert.IsType<Node>(Assert.Single(row.Citations[2].Facts));

        // Another property of the node is no matter of this row.
        Assert.DoesNotContain(
            graph.Query("MATCH (:Road)-[:TO]->(t) RETURN t.name", [], Asked)[0].Citations, citation => citation.Place.Passage == "4");

        // The same fact from two documents.
        Assert.Equal(
            ["atlas#3 (2 documents)", "press#7 (2 documents)"],
            graph.Query("MATCH (:Road)-[:BY]->(t) RETURN DISTINCT t", [], Asked)[0].Citations.Select(citation => citation.ToString()));
    }

    [Fact]
    public void Claims_say_who_said_so()
    {
        using Graph graph = new();
        graph.Query("""
            CREATE (:Person {name: 'Ada'})-[:STATED {source: 'press', paragraphs: [5]}]->(c:Claim {text: 'It pays.'}),
                (c)-[:ABOUT {source: 'press', paragraphs: [6]}]->(:Road), (:X)-[:SAID {citations: ['press#8'], statedBy: 'bo'}]->(:Y)
            """);
        Assert.Equal(
            ["press#5 (said by Ada)"], graph.Query("MATCH (c:Claim) RETURN c.text", [], Asked)[0].Citations.Select(c => c.ToString()));
        Assert.Equal(
            ["press#6 (said by Ada)", "press#5 (said by Ada)"],
            graph.Query("MATCH (c:Claim)-[:ABOUT]->(r) RETURN c.text", [], Asked)[0].Citations.Select(c => c.ToString()));
        Assert.Equal(["bo"], graph.Query("MATCH (:X)-->(y) RETURN y", [], Asked)[0].Citations[0].SaidBy);
        Assert.Throws<InvalidOperationException>(() => graph.Query("MATCH (n) RETURN n")[0].Citations);
    }
}
