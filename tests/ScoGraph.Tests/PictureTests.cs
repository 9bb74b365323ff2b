using System.Xml.Linq;
using ScoGraph.Knowledge;

namespace ScoGraph.Tests;

/// <summary>Pictures of results and graphs, by their public door.</summary>
public sealed class PictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_result_draws_what_its_rows_hold_and_no_more()
    {
        using Graph graph = new();
        graph.Query("CREATE (a:A {name: 'a'})-[:T]->(b:B {name: 'b'})-[:U]->(c:C {name: 'c'}), (a)-[:V]->(c)");
        XElement nodes = XDocument.Parse(graph.Query("MATCH (a:A), (b:B) RETURN [a, {k: b}] AS pair, 1 AS one").ToSvg()).Root!;
        Assert.Equal(["a", "b"], Groups(nodes, "node").Select(g => g.Element(Svg + "text")!.Value));
        Assert.Empty(Groups(nodes, "relationship"));

        XElement relationship = XDocument.Parse(graph.Query("MATCH ()-[r:V]->() RETURN r").ToSvg()).Root!;
        Assert.Equal(["a", "c"], Groups(relationship, "node").Select(g => g.Element(Svg + "text")!.Value));
        Assert.Equal(":V", Groups(relationship, "relationship").Single().Element(Svg + "title")!.Value);

        XElement path = XDocument.Parse(graph.Query("MATCH p = (:A)-[:T]->()-[:U]->() RETURN p").ToSvg()).Root!;
        Assert.Equal(3, Groups(path, "node").Count());
        Assert.Equal(2, Groups(path, "relationship").Count());
    }

    [Fact]
    public void A_result_without_elements_has_a_table_and_no_picture()
    {
        using Graph graph = new();
        QueryResult result = graph.Query("RETURN 'a < b' AS text, 3 AS number");
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => result.ToSvg());
        Assert.Contains("no nodes, relationships or paths", exception.Message, StringComparison.Ordinal);
        string html = result.ToHtml();
        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
        Assert.Contains("<td style=\"text-align:left\">a &lt; b</td><td style=\"text-align:right\">3</td>", html, StringComparison.Ordinal);
        Assert.Contains("<p>1 row</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_results_show_their_first_rows()
    {
        using Graph graph = new();
        Assert.Contains("<p>500 of 1,200 rows</p>", graph.Query("UNWIND range(1, 1200) AS n RETURN n").ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_is_drawn_up_to_the_bound()
    {
        string svg = KnowledgeGraph.Sco.Graph.ToSvg(new DrawingOptions { MaxNodes = 10 });
        Assert.Contains($"10 of {KnowledgeGraph.Sco.Entities.Count} nodes", XDocument.Parse(svg).Root!.Element(Svg + "desc")!.Value,
            StringComparison.Ordinal);
        Assert.Equal(10, Groups(XDocument.Parse(svg).Root!, "node").Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => new DrawingOptions { MaxNodes = 0 });
    }

    [Fact]
    public void An_empty_graph_is_told_from_a_picture()
    {
        using Graph graph = new();
        Assert.Throws<InvalidOperationException>(() => graph.ToSvg());
        Assert.Contains("no nodes", graph.Snapshot().ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_statement_deleted_is_drawn_without_contents()
    {
        using Graph graph = new();
        graph.Query("CREATE (:A {name: 'a'})-[:T]->(:B)");
        string svg = graph.Query("MATCH (a:A)-[r]->() DELETE a, r RETURN a, r").ToSvg();
        Assert.Single(Groups(XDocument.Parse(svg).Root!, "node"));
    }

    private static IEnumerable<XElement> Groups(XElement root, string name) =>
        root.Descendants(Svg + "g").Where(g => (string?)g.Attribute("class") == name);

    [Fact]
    public void A_drawing_is_stopped_while_it_is_made()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Graph graph = KnowledgeGraph.Sco.Graph;
        Assert.Throws<OperationCanceledException>(() => graph.ToSvg(new DrawingOptions(), source.Token));
        Assert.Throws<OperationCanceledException>(() => graph.Snapshot().ToHtml(new DrawingOptions(), source.Token));
        QueryResult result = graph.Query("MATCH p = (:Corridor)-[:CONNECTS]->() RETURN p");
        Assert.Throws<OperationCanceledException>(() => result.ToSvg(new DrawingOptions(), source.Token));
        Assert.Throws<OperationCanceledException>(() => result.ToHtml(new DrawingOptions(), source.Token));
    }
}
