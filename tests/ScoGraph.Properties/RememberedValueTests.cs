namespace ScoGraph.Properties;

/// <summary>
/// What a subquery inside an expression says of a node is computed once for each, and matches are counted for many rows at once; it is what
/// is computed for each row, also where the graph changes meanwhile, and where it fails.
/// </summary>
public sealed class RememberedValueTests
{
    private static readonly QueryOptions Forgetful = new()
    {
        DisabledPasses = ["remember-values", "count-columns", "group-by-columns", "test-columns", "test-rows", "gather-rows"],
    };

    private static readonly QueryOptions Shared = new() { Parallelism = 3, SharedAfter = TimeSpan.Zero };

    [Fact]
    public void Values_are_those_of_each_row()
    {
        int remembered = 0, counted = 0;
        for (int seed = 0; seed < LawSize.Of(20); seed++)
        {
            Random random = new(seed);
            using Graph graph = LargeGraph.Draw(random, nodes: random.Next(40, 500), relationships: 900, "p[0] % 3", hubs: (2, 4));
            graph.Query("MATCH (n) WHERE id(n) % 5 > 0 SET n.k = (id(n) * 7) % 40, n.t = 'v' + toString(id(n) % 30)");
            for (int i = 0; i < 10; i++)
            {
                string query = Write(random), plan = WeighedCounts.Plan(graph, query);
                remembered += plan.Contains("RememberValues", StringComparison.Ordinal) ? 1 : 0;
                counted += plan.Contains("CountColumns", StringComparison.Ordinal) ? 1 : 0;
                List<string> each = SortedRows.OrFailure(graph, query, Forgetful);
                Assert.True(each.SequenceEqual(SortedRows.OrFailure(graph, query, null)), $"seed {seed}: {query}\n{plan}");
                Assert.True(each.SequenceEqual(SortedRows.OrFailure(graph, query, Shared)), $"seed {seed}, shared: {query}\n{plan}");
            }
        }

        Assert.True(remembered > LawSize.Of(100), $"Values are remembered in {remembered} plans only.");
        Assert.True(counted > LawSize.Of(100), $"Matches are counted for many rows in {counted} plans only.");
    }

    [Fact]
    public void A_graph_that_changes_is_asked_again()
    {
        using Graph graph = new();
        graph.Query("CREATE (a:N {i: 0}) WITH a UNWIND range(1, 200) AS i CREATE (a)-[:R]->(:N {i: i})");
        string query = "MATCH (a:N {i: 0}) UNWIND range(1, 200) AS i CREATE (a)-[:S]->(:M {n: COUNT { (a)-[:S]->() }})";
        graph.Query(query);
        Assert.Equal(
            Enumerable.Range(0, 200).Select(n => (object?)(long)n),
            graph.Query("MATCH (m:M) RETURN m.n AS n ORDER BY n").Select(row => row["n"]));
    }

    private static string Write(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string rows = Pick(
            "MATCH (a:A)-[r:R]->(b)", "MATCH (a)-[r:R]->(c:B)-[:R]-(b:A)", "MATCH (a:A) UNWIND [1, 2, 3] AS i MATCH (a)-[r]->(b)",
            "MATCH (a:A), (b:B) WHERE id(a) % 9 = id(b) % 9 WITH a, b", "MATCH (a:A) OPTIONAL MATCH (a)-[r:R]->(b:B)", "MATCH (b:B), (a:A {k: b.k})");
        string Value(string node) => Pick(
            $"COUNT {{ ({node})-[:R]-() }}", $"COUNT {{ ({node})-[x]->(y:B) WHERE x.p > 1 OR y.k > 9 }}", $"size([({node})-[:R]->(y) | y.k])",
            $"EXISTS {{ ({node})-[:S]->(:A)-[:R]->() }}", $"COLLECT {{ MATCH ({node})-[:R]->(y) RETURN y.k AS k ORDER BY k }}",
            $"[({node})-[:R]->(y:A) WHERE y.k < 20 | COUNT {{ (y)-[:S]-(:B) }}]", $"COUNT {{ ({node})-->(y) WHERE 10 / (y.k - 33) < 0 }}",
            $"COLLECT {{ MATCH ({node})-->(y) WHERE NOT EXISTS {{ (y)-[:R]->(:A) }} RETURN max(y.t) }}",
            $"COUNT {{ MATCH ({node})-->(y) RETURN DISTINCT y.k }}", $"COUNT {{ ({node})-[x:R]-(y) WHERE x.p > 1 }}",
            $"COUNT {{ ({node})-[:R]-(y)-[:S]->(z:A) WHERE y.k < z.k }}", $"size([({node})-[x:R]-(y:B) WHERE y.k > 9 | x])", $"COUNT {{ ({node})--() }}",
            $"COUNT {{ ({node})-[:S]-(y:A), (y)-[:R]->({node}) }}");
        string both = Pick(
            "COUNT { (a)-[:R]-(y)-[:S]-(b) }", "COUNT { (a)-->(y) WHERE y.k > b.k }", "COUNT { (a)-[x]-(b) WHERE x.p > 0 }",
            "size([(b)-[:R]->(y)<-[:R]-(a) | y.t])", "COUNT { (a)--(b) }");
        string a = random.Next(3) > 0 ? Value("a") : both, b = Value("b");
        return Pick(
            $"MATCH (a:A) WHERE {Value("a")} < 3 OR a.k > 20 RETURN a.t AS t, count(*) AS n",
            $"MATCH (a:A) RETURN {Value("a")} AS k, count(*) AS n, min(a.k) AS m",
            $"{rows} WITH a, b WHERE NOT {b} = 2 AND a.k < 30 RETURN b.k AS k, count(*) AS n, max({a}) AS m",
            $"{rows} RETURN {a} AS x, {b} AS z, count(*) AS n",
            $"{rows} WITH a, b WHERE {a} < {b} RETURN a.k AS k, count(*) AS n",
            $"{rows} WITH a, b, {b} AS v RETURN v, {a} AS x, max(b.k) AS m, count(DISTINCT a) AS n",
            $"{rows} WITH a, collect(b) AS bs WHERE any(b IN bs WHERE {b} = {a}) RETURN a.k AS k, size(bs) AS n",
            $"{rows} RETURN a.k AS k, sum(CASE WHEN {a} = {b} THEN 1 ELSE 0 END) AS n, max({b}) AS m",
            $"{rows} WITH *, {b} AS v ORDER BY v, id(a), id(b) LIMIT 9 RETURN v, {a} AS x");
    }
}
