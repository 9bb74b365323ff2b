namespace ScoGraph.Properties;

/// <summary>
/// Groups of groups, of items of lists, of what subqueries find and of what is found from all these are made of many rows at once; they are
/// those of single rows.
/// </summary>
public sealed class GatheredValuesTests
{
    private static readonly QueryOptions RowByRow = new() { DisabledPasses = ["gather-rows", "group-by-columns", "group-distinct"] };

    private static readonly QueryOptions Shared = new() { Parallelism = 3, SharedAfter = TimeSpan.Zero };

    [Fact]
    public void Groups_of_any_values_are_those_of_single_rows()
    {
        int gathered = 0;
        for (int seed = 0; seed < LawSize.Of(24); seed++)
        {
            Random random = new(seed);
            using Graph graph = LargeGraph.Draw(random, nodes: 1200, relationships: 5000, "p[0] % 3", hubs: (2, 4));
            graph.Query("MATCH (n) WHERE id(n) % 5 > 0 SET n.k = (id(n) * 7) % 40, n.t = 'v' + toString(id(n) % 30)");
            if (random.Next(2) == 0)
                graph.Query("MATCH (n) WHERE id(n) % 11 = 3 SET n.k = n.k + 0.5");
            if (random.Next(4) == 0)
                graph.Query($"MATCH (n) WHERE id(n) % 50 = {random.Next(50)} SET n.k = 'none', n.t = 5");
            for (int i = 0; i < 10; i++)
            {
                string query = Write(random), plan = WeighedCounts.Plan(graph, query);
                gathered += plan.Contains("Gather", StringComparison.Ordinal) ? 1 : 0;
                List<string> one = SortedRows.OrFailure(graph, query, RowByRow);
                Assert.True(one.SequenceEqual(SortedRows.OrFailure(graph, query, null)), $"seed {seed}: {query}\n{plan}");
                Assert.True(one.SequenceEqual(SortedRows.OrFailure(graph, query, Shared)), $"seed {seed}, shared: {query}\n{plan}");
            }
        }

        Assert.True(gathered > LawSize.Of(120), $"Rows are gathered in {gathered} plans only.");
    }

    [Fact]
    public void What_fails_is_told_behind_the_rows_before_it()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 900) AS i CREATE (:N {i: i})");
        string query = "MATCH (n:N) UNWIND [CASE WHEN n.i = 100 THEN 'text' ELSE 10 / (200 - n.i) END] AS x RETURN sum(x) AS sum";
        Assert.Contains("Gather", WeighedCounts.Plan(graph, query), StringComparison.Ordinal);
        QueryException first = Assert.Throws<QueryException>(() => graph.Query(query, null, RowByRow));
        Assert.Equal(first.Message, Assert.Throws<QueryException>(() => graph.Query(query)).Message);
        Assert.Equal(first.Message, Assert.Throws<QueryException>(() => graph.Query(query, null, Shared)).Message);
        Assert.NotEqual("DivisionByZero", first.Detail);
    }

    private static string Write(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string rows = Pick(
            $"MATCH (a:A)-[r:R]->(b) WITH a, b.k AS x, {Pick("count(*)", "max(b.k)", "collect(b.t)[0]", "avg(b.k)", "b.t")} AS y, b AS c",
            $"MATCH (a)-[:R]->(b) WITH {Pick("a", "b")} AS c, count(*) AS x, {Pick("min(b.t)", "sum(b.k)", "collect(b.k)[1]", "count(DISTINCT b.t)")} AS y",
            $"MATCH (c:{Pick("A", "B")}) UNWIND {Pick("[c.k, c.t, null]", "range(1, 6)", "split(c.t, 'v')", "[c, null]", "[1, 1.0, 2.5]")} AS x WITH c, x, c.k AS y",
            "MATCH (c:A) WITH c, c.k AS x, c.t AS y ORDER BY id(c)",
            "MATCH (c:A) UNWIND [c.k, 10 / (c.k - 33), c.t] AS x WITH c, x, c.t AS y",
            "MATCH (a:A) WITH a, max(a.k) AS x OPTIONAL MATCH (a)-[:R]->(c:B) WHERE c.k > 20 WITH c, x, c.t AS y",
            "CALL () { MATCH (c:A) RETURN c, 1 AS x, c.k AS y UNION ALL MATCH (c:B) RETURN c, c.k AS x, -1 AS y } WITH c, x, y",
            "MATCH (a:A)-[:R]->(c) WITH a.k AS x, count(*) AS y MATCH (c:B {k: x}) WITH c, x, y");
        string kept = Pick("", "", " WHERE y > 1", " WHERE x IS NOT NULL", " WHERE c.k < 30");
        string found = Pick("", "", Walk(random));
        string[] keys = [Pick("x", "y", "c.k", "x % 4", "y", "x = y", "[x, y]", "toString(x)"), Pick("y", "x", "c", "c.t")];
        string by = string.Concat(keys.Take(random.Next(3)).Select((key, at) => $"{key} AS g{at}, "));
        string aggregates = string.Join(", ", Enumerable.Range(0, 1 + random.Next(3)).Select(at => Pick(
            "count(*)", "count(y)", "count(DISTINCT x)", "sum(x)", "max(y)", "min(x)", "avg(y)", "collect(x)", "count(DISTINCT y)",
            "sum(c.k)", "max(x + 1)", "stdev(x)", "collect(DISTINCT y)", "percentileDisc(x, 0.5)") + $" AS v{at}"));
        return $"{rows}{kept} {found} WITH {by}{aggregates}{(found.Length > 0 ? Beside(random) : "")} RETURN *";
    }

    /// <summary>What is found from rows, and tested beside their values.</summary>
    private static string Walk(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string where = Pick(
            "", " WHERE d.k > y", " WHERE d.k <> c.k AND d.k + 1 > x", " WHERE d.t = y OR d.k < 5", " WHERE c <> d AND 10 / (d.k - 33) < x",
            " WHERE NOT d.k = x", " WHERE x + y > d.k", " WHERE d.t STARTS WITH y", " WHERE abs(d.k - 20) < 9 AND x IS NULL");
        return $"MATCH (c){Pick("-[s:R]->", "<-[s:R]-", "-[s:R]-")}(d{Pick("", ":A", ":B")}){where}"
            + Pick("", "", " MATCH (d)-[:R]->(e:A) WHERE e.k > x", " OPTIONAL MATCH (d)-[:R]->(e:A)", " MATCH (d)-[:R]->(c)");
    }

    /// <summary>Aggregates of what was found and of values of the rows.</summary>
    private static string Beside(Random random)
    {
        string[] aggregates = ["sum(d.k)", "max(d.k + x)", "count(DISTINCT d)", "sum(CASE WHEN d.k > y THEN 1 ELSE 0 END)", "min(x - d.k)",
            "max(CASE WHEN x = d.k THEN y ELSE d.t END)", "avg(abs(d.k - x))", "count(coalesce(y, d.t))"];
        return $", {aggregates[random.Next(aggregates.Length)]} AS w, {aggregates[random.Next(aggregates.Length)]} AS z";
    }
}
