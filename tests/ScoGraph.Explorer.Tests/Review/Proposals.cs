using ScoGraph.Documents;

namespace ScoGraph.Explorer.Tests.Review;

/// <summary>A graph, a text that states facts of it, and the review file of these.</summary>
internal static class Proposals
{
    public const string Text = "The Sund Bridge was built by Norway. The Fjord Bridge was built by Norway.";

    /// <summary>The text as a file.</summary>
    public static string WriteText(TemporaryFiles files, string text = Text) => files.Write("news.txt", text);

    public static Graph Open()
    {
        Graph graph = new();
        graph.Query("""
            CREATE (:Bridge {key: 'sund', name: 'Sund Bridge'}), (:Bridge {key: 'fjord', name: 'Fjord Bridge'}),
                   (:Country {key: 'no', name: 'Norway'})
            """);
        return graph;
    }

    public static string Write(Graph graph, TemporaryFiles files, string words = Text)
    {
        TextDocument text = DocumentReader.Parse(words, TextFormat.Plain);
        using StringWriter written = new();
        ReviewFile.Write(FactProposer.Of(graph).Propose(text).Select(fact => ReviewItem.Of(text, "news", fact)), written);
        return files.Write("news.review", written.ToString());
    }
}
