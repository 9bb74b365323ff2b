using System.Text.Json;

namespace ScoGraph.Tests;

/// <summary>What a page of a graph view holds, read as its script reads it.</summary>
public sealed class GraphViewPageTests
{
    private const string Cited = """
        CREATE (d:Document {key: 'letters', name: 'Letters'}), (:Passage {paragraph: 3, text: 'She wrote to Ben.'})-[:PART_OF]->(d),
            (ada:Person {name: 'Ada', born: 1815, `born.citations`: ['lost#1']}), (ben:Person {name: 'Ben'}),
            (ada)-[:KNOWS {citations: ['letters#3@4-9']}]->(ben), (ada)-[:LIVES_IN]->(:City {name: 'Osh'}),
            (ben)-[:LIVES_IN]->(:City {name: 'Ufa'})
        """;

    [Fact]
    public void A_page_holds_the_neighbours_of_what_it_shows_and_counts_the_rest()
    {
        using Graph graph = new();
        graph.Query(Cited);
        JsonElement page = Page(graph.Query("MATCH (a {name: 'Ada'}) RETURN a").ToHtml());
        Assert.Equal(["Ada", "Ben", "Osh"], page.GetProperty("nodes").EnumerateArray().Select(Caption).Order());
        JsonElement ada = page.GetProperty("nodes").EnumerateArray().Single(node => node.GetProperty("shown").GetBoolean());
        Assert.Equal("Ada", Caption(ada));
        Assert.Equal("""[["KNOWS","out",1],["LIVES_IN","out",1]]""", ada.GetProperty("degrees").GetRawText());
        Assert.Equal(2, page.GetProperty("relationships").GetArrayLength());
    }

    [Fact]
    public void Relationships_between_the_nodes_of_a_result_are_there_though_nobody_returned_them()
    {
        using Graph graph = new();
        graph.Query(Cited);
        JsonElement page = Page(graph.Query("MATCH (p:Person) RETURN p").ToHtml());
        Assert.Contains(page.GetProperty("relationships").EnumerateArray(), r => r.GetProperty("type").GetString() == "KNOWS");
    }

    [Fact]
    public void Citations_come_with_the_passage_that_the_graph_holds()
    {
        using Graph graph = new();
        graph.Query(Cited);
        JsonElement page = Page(graph.Query("MATCH p = (:Person)-[:KNOWS]->() RETURN p").ToHtml());
        JsonElement knows = page.GetProperty("relationships")[0];
        JsonElement citation = page.GetProperty("citations")[knows.GetProperty("citations")[0].GetInt32()];
        Assert.Equal("letters#3@4-9", citation.GetProperty("place").GetString());
        Assert.Equal("Letters", citation.GetProperty("document").GetString());
        Assert.Equal("She wrote to Ben.", citation.GetProperty("text").GetString());
        Assert.Equal(4, citation.GetProperty("start").GetInt32());
        JsonElement lost = page.GetProperty("citations").EnumerateArray().Single(c => c.GetProperty("place").GetString() == "lost#1");
        Assert.Equal(JsonValueKind.Null, lost.GetProperty("text").ValueKind);
    }

    [Fact]
    public void A_hub_brings_a_bounded_number_of_neighbours()
    {
        using Graph graph = new();
        graph.Query("CREATE (h:Hub) WITH h UNWIND range(1, 1000) AS n CREATE (h)-[:HAS]->(:Leaf {n: n})");
        JsonElement page = Page(graph.Query("MATCH (h:Hub) RETURN h").ToHtml());
        Assert.Equal(201, page.GetProperty("nodes").GetArrayLength());
        Assert.Equal(200, page.GetProperty("relationships").GetArrayLength());
        Assert.Equal("""[["HAS","out",1000]]""", page.GetProperty("nodes")[0].GetProperty("degrees").GetRawText());
    }

    [Fact]
    public void Two_hubs_are_joined_by_what_joins_them()
    {
        using Graph graph = new();
        graph.Query("""
            CREATE (a:Hub)-[:NEAR]->(b:Hub) WITH a, b UNWIND range(1, 10001) AS n CREATE (a)-[:HAS]->(:Leaf), (b)-[:HAS]->(:Leaf)
            """);
        JsonElement page = Page(graph.Query("MATCH (h:Hub) RETURN h").ToHtml());
        Assert.Equal(202, page.GetProperty("nodes").GetArrayLength());
        Assert.Equal(201, page.GetProperty("relationships").GetArrayLength());
    }

    [Fact]
    public void Nothing_that_a_graph_holds_ends_the_element_it_stands_in()
    {
        using Graph graph = new();
        graph.Query("CREATE (:`</script>` {name: $bad})-[:`<!--` {x: $bad}]->()", new { bad = "</script><script>alert(1)</script>\u2028" });
        string html = graph.ToHtml();
        Assert.Equal(2, html.Split("</script>").Length - 1);
        Assert.All(html, c => Assert.True(char.IsAscii(c)));
        Assert.Equal("</script><script>alert(1)</script>", Caption(Page(html).GetProperty("nodes")[0]).Trim('\u2028'));
    }

    private static string Caption(JsonElement node) => node.GetProperty("caption").GetString()!;

    private static JsonElement Page(string html)
    {
        const string Begin = "<script type=\"application/json\">";
        int start = html.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return JsonDocument.Parse(html[start..html.IndexOf("</script>", start, StringComparison.Ordinal)]).RootElement;
    }
}
