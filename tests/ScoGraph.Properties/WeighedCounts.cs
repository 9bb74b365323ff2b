namespace ScoGraph.Properties;

/// <summary>Patterns that become numbers beside the same patterns walked, with one thread and with several.</summary>
internal static class WeighedCounts
{
    /// <summary>Nothing but walks.</summary>
    public static readonly QueryOptions Walking = new() { DisabledPasses = ["fold-branches", "weigh-nodes"] };

    /// <summary>Neither walks nor weighs: for patterns of which there are too many to walk.</summary>
    private static readonly QueryOptions Folding = new() { DisabledPasses = ["weigh-nodes"] };

    /// <summary>Walked is what has at most so many rows; <c>eng/proof walks</c> walks all.</summary>
    private static readonly long MostWalked =
        Environment.GetEnvironmentVariable("SCOGRAPH_PROOF_WALKS") == "all" ? long.MaxValue : 300_000;

    private static readonly QueryOptions Shared = new() { Parallelism = 3, SharedAfter = TimeSpan.Zero };

    /// <summary>Asserts that all ways of counting agree.</summary>
    public static void Compare(Graph graph, string query, string where)
    {
        QueryOptions other = IsWalked(graph, query) ? Walking : Folding;
        List<string> walked = SortedRows.Of(graph, query, other), weighed = SortedRows.Of(graph, query, null);
        List<string> shared = SortedRows.Of(graph, query, Shared);
        Assert.True(
            walked.SequenceEqual(weighed) && walked.SequenceEqual(shared),
            $"{where}: {query}\nwalked: {string.Join("; ", walked)}\nweighed: {string.Join("; ", weighed)}\n"
                + $"shared: {string.Join("; ", shared)}\n{Plan(graph, query)}");
    }

    /// <summary>Asserts that all ways of counting some patterns agree.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="count">How many patterns.</param>
    /// <param name="write">Writes the next one.</param>
    /// <param name="mark">What EXPLAIN says of one that became numbers.</param>
    /// <param name="where">Where this is, for messages.</param>
    /// <returns>How many became numbers.</returns>
    public static int Compare(Graph graph, int count, Func<string> write, string mark, string where)
    {
        int weighed = 0;
        for (int i = 0; i < count; i++)
        {
            string query = write();
            weighed += Plan(graph, query).Contains(mark, StringComparison.Ordinal) ? 1 : 0;
            Compare(graph, query, where);
        }

        return weighed;
    }

    private static bool IsWalked(Graph graph, string query)
    {
        if (MostWalked == long.MaxValue)
            return true;
        string all = query[..query.LastIndexOf("RETURN", StringComparison.Ordinal)] + "RETURN count(*) AS n";
        return graph.Query(all).Scalar<long>() <= MostWalked;
    }

    /// <summary>What EXPLAIN says.</summary>
    public static string Plan(Graph graph, string query) => graph.Query("EXPLAIN " + query).Plan?.ToString() ?? "";

    /// <summary>A graph in which R joins no node to itself, and none to another twice.</summary>
    public static Graph Simple(Random random)
    {
        Graph graph = new();
        const int nodes = 90;
        graph.Query("UNWIND range(0, 89) AS i CREATE (n {x: i % 4})");
        foreach (string label in RandomGraph.Labels)
        {
            List<object> ids = [.. Enumerable.Range(0, nodes).Where(_ => random.Next(4) > 0).Select(i => (object)(long)i)];
            graph.Query($"MATCH (n) WHERE id(n) IN $ids SET n:{label}", ("ids", ids));
        }

        HashSet<(int, int)> pairs = [];
        for (int i = 0; i < 500; i++)
        {
            (int one, int other) = (random.Next(nodes), random.Next(random.Next(2) == 0 ? 3 : nodes));
            if (one != other && !pairs.Contains((other, one)))
                pairs.Add((one, other));
        }

        List<object> ends = [.. pairs.Select(pair => (object)new List<object> { (long)pair.Item1, (long)pair.Item2 })];
        graph.Query("UNWIND $ends AS p MATCH (a), (b) WHERE id(a) = p[0] AND id(b) = p[1] CREATE (a)-[:R]->(b)", ("ends", ends));
        graph.Query("MATCH (a), (b) WHERE (id(a) * 7 + id(b)) % 31 = 0 CREATE (a)-[:S]->(b)");
        graph.Query("MATCH (n) WHERE id(n) IN [5, 50] DETACH DELETE n");
        return graph;
    }
}
