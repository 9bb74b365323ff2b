namespace ScoGraph.Properties;

/// <summary>
/// Where columns and lists have more pages than the caches hold, the memory is asked early for what comes next: no answer changes, whatever
/// pages hold and however they end.
/// </summary>
public sealed class ManyIdsTests
{
    private const int Nodes = 1_100_000;

    private static readonly string[] Scans =
    [
        "MATCH (n:N) WHERE n.x > 300 AND n.f < 400000.5 RETURN count(*) AS n",
        "MATCH (n:N) WHERE n.m >= 70000 AND n.x <> 5 RETURN count(*) AS n, min(n.m) AS least, max(n.x) AS most",
        "MATCH (n:Some) WHERE n.m < 900000 OR n.x = 8 RETURN n.x % 3 AS key, count(*) AS n, sum(n.m) AS sum",
    ];

    private static readonly string[] Branches =
    [
        "MATCH (s)<-[:T]-(a:N)<-[:R]-(b:N)-[:T]->(t) WHERE s <> t RETURN count(*) AS n",
        "MATCH (s)<-[:T]-(a:N)<-[:R]-(b:N)-[:T]->(t) WHERE NOT (b)-[:T]->(s) AND s <> t RETURN count(*) AS n",
    ];

    private static readonly string[] Weighed =
    [
        "MATCH (a:Far)<-[:R]-(b:Near)-[:T]->(t) RETURN count(*) AS n",
        "MATCH (a:Far)<-[:R]-(b:Near)-[:T]->(t) WHERE b.x > 300 RETURN count(*) AS n",
    ];

    private static readonly QueryOptions Shared = new() { Parallelism = 3, SharedAfter = TimeSpan.Zero };

    [Fact]
    public void Looking_ahead_changes_no_answer()
    {
        using Graph graph = Large();
        foreach (string query in Scans)
            Compare(graph, query, "test-columns", "group-by-columns", "weigh-nodes");
        foreach (string query in Branches)
            Compare(graph, query, "fold-branches", "weigh-nodes");
        foreach (string query in Weighed)
        {
            Assert.Contains("WeighNodes", WeighedCounts.Plan(graph, query), StringComparison.Ordinal);
            Compare(graph, query, "fold-branches", "weigh-nodes");
        }
    }

    private static void Compare(Graph graph, string query, params string[] off)
    {
        QueryOptions plain = new() { DisabledPasses = [.. off], Parallelism = 1 };
        List<string> expected = SortedRows.Of(graph, query, plain);
        Assert.Equal(expected, SortedRows.Of(graph, query, new QueryOptions { Parallelism = 1 }));
        Assert.Equal(expected, SortedRows.Of(graph, query, Shared));
    }

    /// <summary>Values that are there on some pages only, and of more than one kind where pages meet; steps to and from far ids.</summary>
    private static Graph Large()
    {
        Graph graph = new();
        graph.Query($$"""
            UNWIND range(1, {{Nodes}}) AS i
            CREATE (:N {x: CASE WHEN i % 7 = 0 AND i > 600000 THEN null ELSE i % 1000 END, f: i * 0.5,
                m: CASE i / 150000 % 3 WHEN 0 THEN i WHEN 1 THEN i * 0.5 ELSE null END})
            """);
        graph.Query("MATCH (n:N) WHERE id(n) % 50 < 30 OR id(n) > 800000 SET n:Some");
        graph.Query("MATCH (n) WHERE id(n) IN [1023, 1024, 5000, 700000] DETACH DELETE n");
        graph.Query($"MATCH (a:N) WHERE id(a) % 550 = 3 WITH collect(a) AS some MATCH (b:N) WHERE id(b) > {Nodes - 2000} "
            + "WITH some, collect(b) AS far UNWIND range(0, 1900) AS k WITH some[k] AS a, far[(k * 7) % 1900] AS b CREATE (a)-[:R]->(b)");
        graph.Query("MATCH (a)-[:R]->(b) SET a:Near, b:Far");
        graph.Query("MATCH (a)-[:R]->(b) WITH collect(a) + collect(b) AS all MATCH (t) WHERE id(t) IN range(1050000, 1050004) "
            + "WITH all, collect(t) AS tags UNWIND all AS n WITH DISTINCT n, tags UNWIND [1, 2, id(n) % 5] AS k WITH n, tags[k] AS t "
            + "CREATE (n)-[:T]->(t)");
        return graph;
    }
}
