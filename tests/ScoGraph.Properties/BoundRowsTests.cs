namespace ScoGraph.Properties;

/// <summary>
/// Rows that are left out before a top-k, as its first key tells, are none of the first; what fails does so all the same.
/// </summary>
public sealed class BoundRowsTests
{
    private static readonly QueryOptions RowByRow = new() { DisabledPasses = ["bound-rows", "test-columns", "test-rows"] };

    private static readonly QueryOptions Shared = new() { Parallelism = 3, SharedAfter = TimeSpan.Zero };

    [Fact]
    public void The_first_rows_are_those_of_single_rows()
    {
        int bounded = 0;
        for (int seed = 0; seed < LawSize.Of(16); seed++)
        {
            Random random = new(seed);
            using Graph graph = LargeGraph.Draw(random, nodes: 900, relationships: 9000, "p[0] % 3", hubs: (2, 4));
            graph.Query("MATCH (n) WHERE id(n) % 5 > 0 SET n.k = (id(n) * 7) % 400, n.t = 'v' + toString(id(n) % 300), n.f = id(n) % 90 / 8.0");
            if (random.Next(2) == 0)
                graph.Query("MATCH (n) WHERE id(n) % 11 = 3 SET n.k = n.k + 0.5");
            if (random.Next(4) == 0)
                graph.Query($"MATCH (n) WHERE id(n) % 50 = {random.Next(50)} SET n.k = 'none', n.t = 5");
            for (int i = 0; i < 10; i++)
            {
                string query = Write(random), plan = WeighedCounts.Plan(graph, query);
                bounded += plan.Contains("BoundRows", StringComparison.Ordinal) ? 1 : 0;
                List<string> one = SortedRows.InOrderOrFailure(graph, query, RowByRow);
                Assert.True(one.SequenceEqual(SortedRows.InOrderOrFailure(graph, query, null)), $"seed {seed}: {query}\n{plan}");
                Assert.True(one.SequenceEqual(SortedRows.InOrderOrFailure(graph, query, Shared)), $"seed {seed}, shared: {query}\n{plan}");
            }
        }

        Assert.True(bounded > LawSize.Of(100), $"Rows are left out in {bounded} plans only.");
    }

    private static string Write(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string rows = Pick(
            "MATCH (a)-[r:R]->(b)", "MATCH (a:A)-[r:R]-(b)", "MATCH (a)-[r:R]->(b)-[:S]->(:B)", "MATCH (a)-[r:R]->(b) WHERE b.k > 20",
            "MATCH (a)-[r:S]->(b) WHERE a.k < b.k");
        string Key() => Pick(
            "b.k", "a.k + b.k", "b.t", "b.f * 2", "a.f - b.f", "toUpper(b.t)", "b.k % 7", "left(a.t, 2) + right(b.t, 2)", "10 / (b.k - 33)",
            "r.p", "b.k > 200", "size(b.t)", "coalesce(b.k, 1000)", "date({year: 2000 + b.k})", "[b.k, a.k]", "COUNT { (b)-[:R]->() }");
        string order = Pick("", " DESC"), other = Pick("", " DESC");
        return $"{rows} RETURN {Key()} AS x, {Key()} AS y, id(a) AS i ORDER BY x{order}, y{other}, i, id(r) {Pick("", "SKIP 7 ")}LIMIT {random.Next(1, 40)}";
    }
}
