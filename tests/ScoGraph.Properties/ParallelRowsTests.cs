using FsCheck.Xunit;

namespace ScoGraph.Properties;

/// <summary>
/// Several threads give what one gives: the same rows in the same order, the same errors, the same counts in a profile. Rows are shared
/// here from the first node on.
/// </summary>
public sealed class ParallelRowsTests
{
    private static readonly QueryOptions Alone = new() { Parallelism = 1 };
    private static readonly QueryOptions Shared = new() { Parallelism = 3, SharedAfter = TimeSpan.Zero };

    private static readonly string[] Aggregates =
    [
        "count(*)", "count(a.x)", "sum(a.f)", "avg(a.f)", "sum(a.x)", "avg(b.f)", "min(b.f)", "max(a.x)", "collect(b.x)",
        "collect(DISTINCT a.x)",
        "count(DISTINCT b)", "sum(DISTINCT a.f)", "percentileCont(b.f, 0.3)", "percentileDisc(DISTINCT b.x, 0.5)", "stDev(a.f)",
        "sum(1 / (a.x - 2))", "sum(a.v)", "collect(a.s)", "sum(size([(a)-->(c) | c]))", "count { (a)-[:S]->() }",
    ];

    [Property(MaxTest = 60)]
    public void Random_queries_answer_the_same(int seed)
    {
        Random random = new(seed);
        using Graph graph = RandomGraph.Create(random);
        for (int i = 0; i < 6; i++)
            Compare(graph, RandomQuery.Write(random));
    }

    [Property(MaxTest = 24)]
    public void Aggregates_answer_the_same(int seed)
    {
        Random random = new(seed);
        using Graph graph = Create(random);
        for (int i = 0; i < 8; i++)
            Compare(graph, Write(random));
    }

    [Fact]
    public void The_first_error_in_the_order_of_rows_is_told()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 500) AS i CREATE (:N {i: i, v: CASE WHEN i = 400 THEN duration('P1D') ELSE i END})");
        for (int i = 0; i < 5; i++)
        {
            Compare(graph, "MATCH (n:N) RETURN sum(CASE WHEN n.i = 300 THEN 1 / 0 WHEN n.i > 310 THEN n.i % 0 ELSE 1 END)");
            Compare(graph, "MATCH (n:N) RETURN sum(n.v)");
            Compare(graph, "MATCH (n:N) RETURN sum(CASE WHEN n.i = 401 THEN 1 / 0 ELSE n.v END)");
            Compare(graph, "MATCH (n:N) RETURN sum(n.i + 9223372036854775000)");
        }
    }

    [Fact]
    public void Sums_of_floats_are_exact_whatever_threads_there_are()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 4000) AS i CREATE (:N {f: 1.0 / i * (CASE i % 3 WHEN 0 THEN 1e200 WHEN 1 THEN -1e-9 ELSE 1.0 END)})");
        List<string> first = Rows(graph, "MATCH (n:N) RETURN sum(n.f), avg(n.f)", Alone);
        for (int threads = 2; threads <= 5; threads++)
            Assert.Equal(first, Rows(graph, "MATCH (n:N) RETURN sum(n.f), avg(n.f)", Shared with { Parallelism = threads }));
        Assert.Equal(first, Rows(graph, "MATCH (n:N) WITH n ORDER BY n.f RETURN sum(n.f), avg(n.f)", Alone));
    }

    [Fact]
    public void More_rows_than_an_integer_counts_are_an_error()
    {
        using Graph graph = new();
        graph.Query(
            "UNWIND range(1, 16) AS i MERGE (a:N {i: i}) WITH collect(a) AS all UNWIND all AS a UNWIND all AS b CREATE (a)-[:R]->(b)");
        graph.Query("MATCH (a)-[:R]->(b) " + string.Join(' ', Enumerable.Range(0, 15).Select(i => $"CREATE (a)-[:T{i}]->(b)")));
        string path = "(a:N)" + string.Concat(Enumerable.Range(0, 15).Select(i => $"-[:T{i}]->()"));
        Compare(graph, $"MATCH {path} RETURN count(*)");
        Compare(graph, $"MATCH {path} WHERE a.i < 8 RETURN count(*)");
    }

    [Fact]
    public void A_profile_counts_the_rows_of_all_threads()
    {
        using Graph graph = Create(new Random(5));
        foreach (string query in new[]
        {
            "PROFILE MATCH (a:A)-[:R]->(b) WHERE a.x > 0 RETURN a.x, count(*)", "PROFILE MATCH (a)-[:R]->()-[:S]->(c:B) RETURN count(*)",
        })
        {
            Assert.Equal(Counts(graph.Query(query, null, Alone)), Counts(graph.Query(query, null, Shared)));
        }

        static string[] Counts(QueryResult result) =>
            [.. result.Plan!.Split('\n').Select(line => line.Split(" rows, ") is [var rows, ..] ? rows : line)];
    }

    [Fact]
    public void A_run_is_cancelled_and_keeps_to_its_limits_on_all_threads()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 60) AS i CREATE (:N {i: i})");
        const string query = "MATCH (a:N), (b:N), (c:N), (d:N), (e:N), (f:N) WHERE a.i + b.i + c.i + d.i + e.i + f.i < 0 RETURN count(*)";
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(50));
        Assert.ThrowsAny<OperationCanceledException>(() => graph.Query(query, null, Shared, source.Token));
        QueryOptions bounded = Shared with { Limits = new QueryLimits { Timeout = TimeSpan.FromMilliseconds(50) } };
        Assert.Equal("TimeLimit", Assert.Throws<QueryException>(() => graph.Query(query, null, bounded)).Detail);
        QueryOptions small = Shared with { Limits = new QueryLimits { MaxMemory = 200_000 } };
        Assert.Equal(
            "MemoryLimit",
            Assert.Throws<QueryException>(() => graph.Query("MATCH (a:N), (b:N), (c:N) RETURN a.i, b.i, c.i, count(*)", null, small)).Detail);
        Assert.Equal(60 * 60, graph.Query("MATCH (a:N), (b:N) RETURN count(*)", null, Shared).Scalar<long>());
    }

    private static void Compare(Graph graph, string query)
    {
        List<string> alone = Rows(graph, query, Alone), shared = Rows(graph, query, Shared);
        Assert.True(alone.SequenceEqual(shared), $"{query}\none: {string.Join("; ", alone)}\nthree: {string.Join("; ", shared)}");
    }

    private static List<string> Rows(Graph graph, string query, QueryOptions options)
    {
        try
        {
            return [.. graph.Query(query, null, options).Select(row => row.ToJson())];
        }
        catch (QueryException exception)
        {
            return [exception.Message];
        }
    }

    private static Graph Create(Random random)
    {
        Graph graph = new();
        const int nodes = 36;
        List<object?> all = [.. Enumerable.Range(0, nodes).Select(i => (object?)new Dictionary<string, object?>
        {
            ["x"] = random.Next(6) is > 0 and var x ? (object?)(long)x : null,
            ["f"] = random.Next(5) > 0 ? random.NextDouble() * Math.Pow(10, random.Next(-20, 20)) : null,
            ["s"] = $"s{random.Next(9)}",
            ["v"] = random.Next(200) == 0 ? "text" : random.Next(9),
        })];
        graph.Query("UNWIND $all AS p CREATE (n) SET n = p", ("all", all));
        foreach (string label in RandomGraph.Labels)
            graph.Query($"MATCH (n) WHERE id(n) IN $ids SET n:{label}", ("ids", Ids(nodes * 2 / 3)));
        foreach (string type in RandomGraph.Types)
        {
            graph.Query(
                $"UNWIND range(0, 60) AS i MATCH (a), (b) WHERE id(a) = $from[i] AND id(b) = $to[i] CREATE (a)-[:{type} {{x: i % 4}}]->(b)",
                ("from", Ids(61)), ("to", Ids(61)));
        }

        graph.Query("MATCH (n) WHERE id(n) IN [3, 4, 20] DETACH DELETE n");
        return graph;

        List<object?> Ids(int count) => [.. Enumerable.Range(0, count).Select(_ => (object?)(long)random.Next(nodes))];
    }

    private static string Write(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string label = Pick("", ":A", ":B"), second = Pick("(a)-[r:R]->(b)", "(a)-[r]-(b:A)", "(a)<-[r:S]-()-[:R]-(b)", "(b:C)");
        string where = Pick("", "", "WHERE a.x > 1", "WHERE NOT (b)-[:S]->(a)", "WHERE a.f < b.f", "WHERE a.x <> b.x AND a.s CONTAINS '1'");
        string more = Pick("", "", "OPTIONAL MATCH (b)-[:S]->(c) WHERE c.x > a.x", "MATCH (b)-[:R*1..2]->(c)", "UNWIND [1, null, 2] AS c");
        string keys = Pick("", "", "a.x AS k, ", "a AS k, ", "b.s AS k, ", "a.x AS k, b.s AS l, ");
        return $"MATCH (a{label}) MATCH {second} {where} {more} RETURN {keys}{Pick(Aggregates)} AS n, {Pick(Aggregates)} AS m"
            + Pick("", " ORDER BY n LIMIT 5");
    }
}
