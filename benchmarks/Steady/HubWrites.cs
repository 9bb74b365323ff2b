namespace ScoGraph.Steady;

/// <summary>One relationship more on a node of ten to a million, each a commit of its own.</summary>
internal static class HubWrites
{
    private const int Commits = 300;

    public static void Run(int largest)
    {
        Table.Begin($"One relationship more on a hub, {Commits} commits", "degree", "median µs", "99 % µs", "ratio", "bytes a commit", "MERGE median µs");
        double first = 0;
        for (int degree = 10; degree <= largest; degree *= 10)
        {
            using Graph graph = new();
            graph.Query("CREATE (:Hub {id: 0})");
            graph.Query("MATCH (h:Hub) UNWIND range(1, $degree) AS i CREATE (h)-[:R]->(:Spoke {id: i})", ("degree", degree));
            graph.Query("UNWIND range(1, $count) AS i CREATE (:Free {id: i})", ("count", Commits * 4));
            Add(graph, "CREATE", 0);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Sample created = Add(graph, "CREATE", Commits);
            long bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Commits;
            Sample merged = Add(graph, "MERGE", Commits * 2);
            first = degree == 10 ? created.Median : first;
            Table.Row($"{degree:#,0}", $"{created.Median:0.0}", $"{created.Percentile99:0.0}", $"{created.Median / first:0.00}", $"{bytes:#,0}", $"{merged.Median:0.0}");
        }
    }

    /// <summary>All relationships of a hub by one statement of MERGE.</summary>
    public static void RunMerge(int largest)
    {
        Table.Begin("MERGE of all relationships of a hub in one statement", "relationships", "seconds", "µs a relationship", "ratio");
        double first = 0;
        foreach (int count in new[] { 5_000, 20_000, 80_000, 320_000 }.Where(count => count <= largest))
        {
            using Graph graph = new();
            graph.Query("CREATE (:Hub {id: 0})");
            graph.Query("UNWIND range(1, $count) AS i CREATE (:Spoke {id: i})", ("count", count));
            Sample sample = Sample.Of(1, _ => graph.Query(
                "MATCH (h:Hub {id: 0}) UNWIND range(1, $count) AS i MATCH (s:Spoke {id: i}) MERGE (h)-[:R]->(s)", ("count", count)));
            double each = sample.Median / count;
            first = first == 0 ? each : first;
            Table.Row($"{count:#,0}", $"{sample.Median / 1e6:0.00}", $"{each:0.0}", $"{each / first:0.00}");
        }
    }

    private static Sample Add(Graph graph, string clause, int from) => Sample.Of(
        Commits, i => graph.Query($"MATCH (h:Hub {{id: 0}}), (f:Free {{id: $id}}) {clause} (h)-[:R]->(f)", ("id", from + i + 1)));
}
