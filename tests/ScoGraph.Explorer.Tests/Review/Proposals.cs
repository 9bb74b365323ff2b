using ScoGraph.Documents;

namespace ScoGraph.Explorer.Tests.Review;

/// <summary>A graph, a text that states facts of it, and the review file of these.</summary>
internal static class Proposals
{
    public const string Text = "The Sund Bridge was built by Norway. The Fjord Bridge was built by Norway.";

    public static Graph Open()
    {
        Graph graph = new();
        graph.Query("""
            CREATE (:Bridge {key: 'sund', name: 'Sund Bridge'}), (:Bridge {key: 'fjord', name: 'Fjord Bridge'}),
                   (:Country {key: 'no', name: 'Norway'})
            """);
        return graph;
    }

    public static string Write(Graph graph, TemporaryFiles files)
    {
        TextDocument text = DocumentReader.Parse(Text, TextFormat.Plain);
        using StringWriter written = new();
        ReviewFile.Write(FactProposer.Of(graph).Propose(text).Select(fact => ReviewItem.Of(text, "news", fact)), written);
        return files.Write("news.review", written.ToString());
    }
}
