namespace ScoGraph.Properties;

/// <summary>
/// Rows that are sorted to be aggregated are kept as nodes and relationships alone and go on many at once; lists and groups are those of
/// rows that are sorted one by one.
/// </summary>
public sealed class SortedListTests
{
    private static readonly QueryOptions RowByRow = new() { DisabledPasses = ["sort-columns", "group-by-columns", "inline-projections"] };

    private static readonly QueryOptions Shared = new() { Parallelism = 3, SharedAfter = TimeSpan.Zero };

    [Fact]
    public void Lists_are_those_of_rows_that_are_sorted_one_by_one()
    {
        int sorted = 0;
        for (int seed = 0; seed < LawSize.Of(24); seed++)
        {
            Random random = new(seed);
            using Graph graph = LargeGraph.Draw(random, nodes: 300, relationships: 1500, "p[0] % 3", hubs: (2, 4));
            graph.Query("MATCH (n) WHERE id(n) % 5 > 0 SET n.k = (id(n) * 7) % 40, n.t = 'v' + toString(id(n) % 30)");
            graph.Query("MATCH (n) WHERE id(n) % 11 = 3 SET n.k = n.k + 0.5");
            graph.Query("MATCH ()-[r:R]->() WHERE id(r) % 4 > 0 SET r.w = id(r) % 17");
            if (random.Next(3) == 0)
                graph.Query($"MATCH (n) WHERE id(n) % 50 = {random.Next(50)} SET n.k = 'none', n.t = 5");
            for (int i = 0; i < 10; i++)
            {
                string query = Write(random), plan = WeighedCounts.Plan(graph, query);
                sorted += plan.Contains("SortColumns", StringComparison.Ordinal) ? 1 : 0;
                List<string> one = SortedRows.InOrderOrFailure(graph, query, RowByRow);
                Assert.True(one.SequenceEqual(SortedRows.InOrderOrFailure(graph, query, null)), $"seed {seed}: {query}\n{plan}");
                Assert.True(one.SequenceEqual(SortedRows.InOrderOrFailure(graph, query, Shared)), $"seed {seed}, shared: {query}\n{plan}");
            }
        }

        Assert.True(sorted > LawSize.Of(100), $"Columns are sorted in {sorted} plans only.");
    }

    private static string Write(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string pattern = Pick(
            "MATCH (a:A)-[r:R]->(b)", "MATCH (a)<-[r:R]-(b:B)", "MATCH (a:A)-[r:R]-(b)-[:S]->(c)", "MATCH (a:A)-[r:R]->(b) WHERE a.k < 30",
            "UNWIND [3, 1, 2] AS x MATCH (a:B)-[r:R]->(b)", "MATCH (a:A) MATCH (b:B)-[r:R]->(a)");
        string key = Pick("a.k", "b.k", "b.t", "r.w", "a.t", "id(b)");
        string named = Pick("", "", ", b.k AS k", ", r.w AS k");
        string order = Pick($"{key}, id(r)", $"{key} DESC, id(r)", $"{key}, id(r) DESC", $"{key}, b.t DESC, id(r)", named.Length > 0 ? "k DESC, id(r)" : "id(r)");
        string list = named.Length > 0 ? Pick("k", "r.w", "b") : Pick("b", "b.k", "r.w", "b.t", "b.k + 1", "id(b)");
        string group = Pick("a", "a.k", "a:A", "b.t", "a, b.k");
        string keys = string.Join(", ", group.Split(", ").Select((part, at) => $"{part} AS g{at}"));
        string more = Pick("", ", count(*) AS n", ", max(b.k) AS n", ", collect(DISTINCT b.k) AS n", ", sum(r.w) AS n");
        string read = Pick("xs", "head(xs), last(xs)", "xs[0..3]", "size(xs), xs[1]");
        string shown = string.Join(", ", group.Split(", ").Select((part, at) => part == "a" ? $"id(g{at})" : $"g{at}"));
        return $"{pattern} WITH a, b, r{named} ORDER BY {order} WITH {keys}, collect({list}) AS xs{more} "
            + $"RETURN {shown}, {read}{(more.Length > 0 ? ", n" : "")}";
    }
}
