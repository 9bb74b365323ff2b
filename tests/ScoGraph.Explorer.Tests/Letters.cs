namespace ScoGraph.Explorer.Tests;

/// <summary>A small graph with passages, and with names and values that look like markup.</summary>
internal static class Letters
{
    public const string Hostile = "<img src=x onerror=\"document.title='broken'\">";

    public static Graph Open()
    {
        Graph graph = new();
        graph.Query("""
            CREATE (d:Document {key: 'letters', name: 'Letters'}),
                   (:Passage {paragraph: 3, text: 'She wrote to Ben.'})-[:PART_OF]->(d),
                   (ada:Person {name: 'Ada', born: 1815}), (ben:Person {name: 'Ben', born: 1820}),
                   (osh:City {name: 'Osh'}), (cem:Person {name: 'Cem'}),
                   (ada)-[:KNOWS {source: 'letters', paragraphs: [3]}]->(ben), (ada)-[:LIVES_IN]->(osh), (cem)-[:LIVES_IN]->(osh)
            """);
        graph.Query("MATCH (osh:City) UNWIND range(1, 300) AS n CREATE (osh)<-[:PASSES]-(:Road {name: 'Road ' + n})");
        graph.Query("CREATE (:Person {name: $name, note: '</script><b>bold</b>'})", ("name", Hostile));
        return graph;
    }
}
