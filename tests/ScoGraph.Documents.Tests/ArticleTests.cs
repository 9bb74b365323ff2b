using ScoGraph.Testing;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Documents.Tests;

/// <summary>The text that the built-in graph cites is numbered as the graph counts it.</summary>
public sealed class ArticleTests
{
    [ArticleFact]
    public void It_has_the_passages_that_the_graph_cites()
    {
        TextDocument text = DocumentReader.Read(ArticleFactAttribute.Article!);
        Assert.Equal(21, text.Passages.Count);
        Assert.Equal("SCO leaders for deeper cooperation", text.Title);
        Assert.Equal([3, 7, 6, 5], text.Passages.GroupBy(p => p.Section).Select(g => g.Count()));
    }

    [ArticleFact]
    public void Its_mentions_are_those_of_the_graph()
    {
        using Graph graph = Graph.Load(Path.Combine(Checkout.Root, "data/sco.json"));
        string[] known = [.. graph.Query("MATCH (n)-[m:MENTIONED_IN]->(p) RETURN n.key + ' ' + p.paragraph + ' ' + toString(coalesce(m.nested, false)) AS mention")
            .Select(row => row.Get<string>("mention")).Order(StringComparer.Ordinal)];
        string[] found = [.. EntityNames.Of(graph).FindIn(DocumentReader.Read(ArticleFactAttribute.Article!))
            .Select(m => $"{m.Entity} {m.Paragraph} {(m.IsNested ? "true" : "false")}").Order(StringComparer.Ordinal)];
        Assert.Equal(known, found);
    }
}
