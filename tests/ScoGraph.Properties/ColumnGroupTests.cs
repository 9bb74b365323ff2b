using System.Globalization;

namespace ScoGraph.Properties;

/// <summary>
/// Groups and aggregates over columns give what they give row by row: rows in their order, sums that do not fit, values that are refused;
/// on columns of one kind, of several, and with gaps, within a transaction and of a view, with one thread and with three.
/// </summary>
public sealed class ColumnGroupTests
{
    private static readonly string[] Off = ["group-by-columns", "measure-lists", "optional-columns"];

    /// <summary>Where nothing is tested by columns, what is tested is not grouped by them either.</summary>
    private static readonly string[] OffTests = ["test-columns"];

    private static readonly string[] OffOptional = ["optional-columns"];

    /// <summary>Asks for a plan of its own: one that is kept may have been made for the state that a view is of.</summary>
    private static readonly string[] On = ["none"];

    private static readonly string[] Aggregates =
    [
        "count(*)", "count({0}.x)", "count({0})", "sum({0}.x)", "avg({0}.x)", "min({0}.x)", "max({0}.x)", "sum({0}.f)", "avg({0}.f)",
        "min({0}.f)", "max({0}.m)", "min({0}.m)", "count({0}.m)", "count(DISTINCT {0}.s)", "collect({0}.x)", "size(collect({0}.s))",
        "collect(DISTINCT {0}.m)", "min({0}.s)", "sum({0}.big)", "avg({0}.big)", "sum({0}.none)", "max({0}.none)", "sum({0}.late)",
        "sum({0}.x * 2)", "avg({0}.i - {0}.x)", "min({0}.f * 2.5 + {0}.i)", "max({0}.far % 7)", "sum({0}.far / 3)", "count({0}.x + {0}.f)",
        "max({0}.big * 3)", "collect({0}.m + 1)", "sum({0}.i % -1)", "sum({0}.x / {0}.i)", "sum(a.i * {0}.x - $p)", "min({0}.late - 1)",
        "sum({0}.far / 1000 * 1000)", "count({0}.none + 1)", "avg({0}.x % 2.5)", "isEmpty(collect({0}.none))",
        "size(collect(DISTINCT {0}.x))", "sum({0}.b)", "min({0}.d)", "count(DISTINCT {0})", "count(DISTINCT {0}.m)",
        "count(DISTINCT {0}.late)", "count(DISTINCT {0}.x)", "count(DISTINCT {0}.i)", "count(*)", "count(DISTINCT {0}.x + 1)",
        "percentileCont({0}.x, 0.3)", "percentileDisc({0}.i, 0.7)", "percentileCont({0}.f, 0.5)", "percentileDisc({0}.m, 0.5)",
        "stDev({0}.x)", "stDevP({0}.f)", "stDev({0}.m)", "sum(CASE WHEN {0}.x > 2 THEN {0}.i ELSE 0 END)",
        "sum(CASE WHEN {0}.f > 1 THEN 1 WHEN {0}.x = 1 THEN {0}.x END)", "avg(CASE WHEN {0}.m > 1 THEN 1 END)",
        "max(CASE WHEN {0}.x / {0}.i > 0 THEN {0}.big + 1 ELSE {0}.x END)", "count(CASE WHEN {0}.i % 3 < 1 THEN {0}.x ELSE $p END)",
        "percentileDisc({0}.big, 1.0)", "percentileCont({0}.late, 0)", "percentileDisc({0}.x, $p)", "percentileCont({0}.s, 0.5)",
        "sum(CASE WHEN {0}:A THEN 1 ELSE 0 END)", "sum(CASE WHEN {0} IS NULL THEN 1 WHEN {0}.x IS NOT NULL THEN {0}.x END)",
        "count(CASE WHEN {0}:!A&B THEN {0}.s END)", "collect({0}.m = a.m)",
        "min(CASE {0}.x WHEN 1 THEN {0}.m WHEN {0}.i THEN 'i' ELSE {0}.s END)", "max(coalesce({0}.none, {0}.x, {0}.late))",
        "count(coalesce({0}.m, {0}.s))", "collect(coalesce({0}.s, 'none'))", "collect(DISTINCT {0})", "collect(coalesce({0}.f, {0}.x))",
        "collect(CASE WHEN {0}.s > 's2' OR {0}:A THEN {0} END)", "collect(DISTINCT {0}.s)", "collect({0})", "collect({0}.big)",
        "sum(CASE WHEN NOT {0}.x > 2 XOR {0}.s = 's3' THEN 0.5 END)", "max(coalesce({0}.none, {0}.x / {0}.i, 5))",
        "sum(CASE WHEN {0}.x = 3 THEN 0 WHEN 7 / ({0}.x - 3) > 2 THEN 1 ELSE 3 / {0}.i END)", "size(collect(DISTINCT {0}:A))",
        "sum(CASE WHEN {0} IS NULL THEN 'none' ELSE 1 END)", "count(DISTINCT {0}.f)", "count(DISTINCT {0}.i % 7 * {0}.f)", "count(DISTINCT {0}.m + 1)", "count(DISTINCT a.x - {0}.i)",
    ];

    private static readonly string[] Keys =
        ["{0}.x", "{0}.s", "{0}.m", "{0}.d", "{0}.b", "{0}.f", "{0}.far", "{0}.none", "{0}.i", "{0}", "{0}.late", "{0}.big",
            "{0}.x % 3", "{0}.i / 100", "{0}.f + 1", "{0}.big + 1", "a.x + {0}.i", "{0}.far % 5", "{0}.m + 1", "{0}.x * $p", "{0}.i / {0}.x",
            "{0} IS NULL", "{0}.m IS NOT NULL", "{0}:A", "{0}:A|B", "{0}:!B", "{0}.x > 2", "{0}.s = a.s", "NOT {0}.m < 2", "{0}.s STARTS WITH 's1' AND a:A", "coalesce({0}.s, {0}.x)",
            "coalesce({0}.none, {0}.x, 0)", "CASE WHEN {0}:A THEN 'a' WHEN {0}.x > 1 THEN 'x' END",
            "CASE {0}.b WHEN true THEN false ELSE {0}.x > 1 END"];

    private static readonly string[] KeysOfRelationships = [.. Keys, "type(r)", "type(r)", "r:R", "r:S|W", "type(r) = 'S'"];

    private static readonly Dictionary<string, object?> Parameters = new() { ["p"] = 3L };

    [Fact]
    public void Rows_are_those_without_columns()
    {
        for (int seed = 0; seed < LawSize.Of(12); seed++)
        {
            Random random = new(seed);
            using Graph graph = Create(random);
            GraphView view = graph.ValidOn(new DateOnly(3, 7, 4));
            for (int i = 0; i < 40; i++)
            {
                string query = Write(random);
                Compare(graph, query, seed);
                if (i % 4 == 0)
                    Compare(view, query, seed);
                if (i % 4 == 1)
                    Compare(graph, query, seed, OffTests);
            }
        }
    }

    /// <summary>Optional matches alone are taken one by one: what is grouped by columns behind them is the same.</summary>
    [Fact]
    public void Rows_are_those_of_optional_matches_one_by_one()
    {
        for (int seed = 40; seed < 40 + LawSize.Of(8); seed++)
        {
            Random random = new(seed);
            using Graph graph = Create(random);
            int asked = 0;
            while (asked < 25)
            {
                string query = Write(random);
                if (!query.Contains("OPTIONAL", StringComparison.Ordinal))
                    continue;
                Compare(graph, query, seed, asked++ % 2 == 0 ? On : OffOptional);
            }
        }
    }

    /// <summary>Nodes up to 300 have a step, those behind have none.</summary>
    [Theory]
    [InlineData(250, "DivisionByZero")]
    [InlineData(600, "InvalidArgumentValue")]
    public void What_fails_within_an_optional_match_is_told_behind_the_rows_before_it(int zero, string first)
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 900) AS i CREATE (:N {i: i})");
        graph.Query("MATCH (n:N), (m:N {i: n.i}) WHERE n.i <= 300 OR n.i = 600 CREATE (n)-[:R]->(m)");
        string query = $"MATCH (n:N) OPTIONAL MATCH (n)-[:R]->(m:N) WHERE 10 / ({zero} - m.i) > -100 "
            + "RETURN sum(CASE WHEN m IS NULL THEN 'none' ELSE 1 END) AS sum";
        Assert.Contains("OptionalColumns", WeighedCounts.Plan(graph, query), StringComparison.Ordinal);
        foreach (string[] off in new[] { On, Off, OffOptional })
        {
            QueryOptions options = new() { DisabledPasses = off };
            Assert.Equal(first, Assert.Throws<QueryException>(() => graph.Query(query, null, options)).Detail);
        }
    }

    [Fact]
    public void Changes_of_a_transaction_are_seen()
    {
        for (int seed = 100; seed < 106; seed++)
        {
            Random random = new(seed);
            using Graph graph = Create(random);
            using Transaction transaction = graph.BeginTransaction();
            transaction.Query("MATCH (n:A) WHERE n.i % 5 = 1 DETACH DELETE n");
            transaction.Query("MATCH (n:B) WHERE n.i % 3 = 0 SET n.x = n.i, n.s = 'changed', n.f = null");
            transaction.Query("UNWIND range(1, 40) AS i CREATE (:A:B {x: i % 4, i: -i, big: i})");
            for (int i = 0; i < 20; i++)
            {
                string query = Write(random);
                List<string> rows = Rows(() => transaction.Query(query, Parameters, new QueryOptions { DisabledPasses = Off }));
                AssertSame(rows, Rows(() => transaction.Query(query, Parameters, new QueryOptions())), query, seed);
            }
        }
    }

    [Fact]
    public void Rows_behind_a_write_see_it()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 3000) AS i CREATE (:N {k: i % 7, v: i})");
        QueryResult found = graph.Query(
            "MATCH (n:N) WHERE n.v > 10 WITH n.k AS k, sum(n.v) AS before MATCH (n:N {v: 1}) SET n.v = 100 WITH count(*) AS changed "
                + "MATCH (n:N) RETURN n.k AS k, sum(n.v) AS sum ORDER BY k LIMIT 2");
        Assert.Equal([642642L, 643071L + 99L], found.Select(row => (long)row["sum"]!));
    }

    [Theory]
    [InlineData("CALL (k) { MATCH (m:N) SET m.k = 100 }")]
    [InlineData("CALL (k) { MATCH (m:N) SET m.k = 100 } IN TRANSACTIONS OF 1 ROWS")]
    public void Keys_are_those_before_what_takes_the_groups_changes_them(string change)
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 3000) AS i CREATE (:N {k: i % 7})");
        QueryResult found = graph.Query($"MATCH (n:N) WITH n.k AS k, count(*) AS c {change} RETURN k, c ORDER BY k");
        Assert.Equal([0L, 1L, 2L, 3L, 4L, 5L, 6L], found.Select(row => (long)row["k"]!));
    }

    [Theory]
    [InlineData("n.v", "n.late")]
    [InlineData("n.huge", "n.v")]
    public void Groups_are_first_by_how_many_rows_they_have_whatever_counts_these(string one, string other)
    {
        using Graph graph = new();
        graph.Query(
            "UNWIND range(1, 6000) AS i CREATE (:N {k: CASE WHEN i > 3000 AND i % 10 = 7 THEN 3 ELSE i % 90 + 10 END, v: i, "
                + "late: CASE WHEN i < 4000 THEN i ELSE null END, huge: 9223372036854775807 - i % 2 * 9000000000000000000})");
        string query = $"MATCH (n:N) WITH n.k AS k, count(*) AS c, avg({one}) AS a, max({one}) AS m, max({other}) AS o "
            + "RETURN k, c, a, m, o ORDER BY c DESC, k LIMIT 4";
        Compare(graph, query, 0);
    }

    [Fact]
    public void Memory_is_counted()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 20000) AS i CREATE (:N {k: i, s: 't' + toString(i)})");
        QueryOptions small = new() { Limits = new QueryLimits { MaxMemory = 400_000 } };
        foreach (string key in new[] { "n.k AS k", "n.s AS s", "n", "n.k AS k, n.s AS s" })
        {
            QueryException error = Assert.Throws<QueryException>(
                () => graph.Query($"MATCH (n:N) WITH {key}, max(n.k) AS m RETURN count(*)", null, small));
            Assert.Equal("MemoryLimit", error.Detail);
        }
    }

    private static void Compare(QuerySource graph, string query, int seed, string[]? off = null)
    {
        List<string> rows = Rows(() => graph.Query(query, Parameters, new QueryOptions { Parallelism = 1, DisabledPasses = Off }));
        QueryOptions alone = new() { Parallelism = 1, DisabledPasses = off ?? On };
        AssertSame(rows, Rows(() => graph.Query(query, Parameters, alone)), query, seed);
        QueryOptions shared = new() { Parallelism = 3, SharedAfter = TimeSpan.Zero, DisabledPasses = off ?? On };
        AssertSame(rows, Rows(() => graph.Query(query, Parameters, shared)), query, seed);
    }

    private static void AssertSame(List<string> expected, List<string> found, string query, int seed) => Assert.True(
        expected.SequenceEqual(found),
        $"seed {seed}: {query}\nby rows: {string.Join("; ", expected)}\nby columns: {string.Join("; ", found)}");

    private static List<string> Rows(Func<QueryResult> query)
    {
        try
        {
            return [.. query().Select(row => row.ToJson())];
        }
        catch (QueryException exception)
        {
            return [exception.Message];
        }
    }

    private static string Write(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string label = Pick("", ":A", ":B");
        string pattern = Pick(
            "(a{0})", "(a{0})", "(a{0})-[:R]->(b)", "(a{0})<-[:S]-(b:B)", "(a{0})-[:R]-(b:A)", "(a)-[:S]->()-[:R]->(b)",
            "(a{0})-[:W]->(b)", "(a)-[:W]->(b{0})<-[:W]-()", "(a{0})-[r:R]->(b)", "(a{0})-[r]-(b)",
            "(a:B)<-[:S]-(c)-[r:S]->(b{0})", "(a{0})-[r:R]-()-[:R]-(b)", "(a{0}) OPTIONAL MATCH (a)-[:R]->(b)",
            "(a{0}) OPTIONAL MATCH (a)<-[r:S]-(b:B)", "(a{0}) OPTIONAL MATCH (a)-[:S]->()-[:R]->(b)",
            "(a{0}) OPTIONAL MATCH (a)-[:W]->(c) OPTIONAL MATCH (c)-[r:W]->(b)", "(a{0})-[:W]->(c) OPTIONAL MATCH (c)-[:R]-(b:A)",
            "(a{0})-[:R]->(b)-[:S]-(a)", "(a)-[r:R]-(b{0})<-[:R]-(a)", "(a)-[:W]->(c{0}) OPTIONAL MATCH (a)-[:R]->(b)<-[:S]-(c)",
            "(a{0})-[:R]->(b) OPTIONAL MATCH (b)-[r:S]->(a)", "(a{0})-[:R]->(b)-[:S]->(c) OPTIONAL MATCH (a)-[:S]-(c)",
            "(a{0}) OPTIONAL MATCH (a)-[r:S]->(b)<-[:S]-(c)", "(a{0}) OPTIONAL MATCH (a)-[:R]->(c) MATCH (c)-[:S]->(b)")
            .Replace("{0}", label, StringComparison.Ordinal);
        string where = pattern.Contains("[r", StringComparison.Ordinal) && random.Next(3) > 0 ? Pick(
            "WHERE r.x > 1", "WHERE r.x = b.x", "WHERE 2 >= r.i", "WHERE r.m STARTS WITH 'm' AND a <> b", "WHERE r.m <> a.m",
            "WHERE r.none < 1", "WHERE 70 / r.i > a.x", "WHERE b.i / b.x > 9")
            : pattern.Contains("(b", StringComparison.Ordinal) ? Pick(
                "", "", "WHERE a.x > 1", "WHERE b.x > 1", "WHERE a.x < b.x", "WHERE a.s = b.s", "WHERE a.m >= b.m AND b.i > 100",
                "WHERE a <> b AND a.far < b.far", "WHERE a.s CONTAINS b.s", "WHERE a.i / b.x < 50", "WHERE b.x IS NULL OR b.f IS NOT NULL")
            : Pick("", "WHERE a.x > 1", "WHERE a.s STARTS WITH 's1' AND a.i < 700");
        string Of(string text) => text.Replace("{0}", pattern.Contains("[r", StringComparison.Ordinal) ? Pick("a", "b", "r")
            : pattern.Contains("(b", StringComparison.Ordinal) ? Pick("a", "b") : "a", StringComparison.Ordinal);
        string[] keys = pattern.Contains("[r", StringComparison.Ordinal) ? KeysOfRelationships : Keys;
        List<string> items = [.. Named("k", random.Next(3), keys), .. Named("n", 1 + random.Next(3), Aggregates)];
        string first = random.Next(3) > 0 ? "" : $" ORDER BY n0{Pick("", " DESC")} LIMIT {random.Next(1, 9)}";
        return $"MATCH {pattern} {where} RETURN {string.Join(", ", items)}{first}";

        IEnumerable<string> Named(string name, int count, string[] texts) => Enumerable.Range(0, count)
            .Select(i => $"{Of(Pick(texts))} AS {name}{i.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>Some columns have one kind, some change it in their middle, some have gaps; one has numbers that lie far apart.</summary>
    private static Graph Create(Random random)
    {
        Graph graph = new();
        int nodes = 200 + random.Next(2400);
        List<object?> all = [.. Enumerable.Range(0, nodes).Select(i => (object?)new Dictionary<string, object?>
        {
            ["i"] = (long)i,
            ["x"] = random.Next(12) is > 0 and var x ? (object?)(long)x : null,
            ["f"] = random.Next(9) > 0 ? random.NextDouble() * Math.Pow(10, random.Next(-20, 20)) : null,
            ["s"] = random.Next(7) > 0 ? $"s{random.Next(30)}" : null,
            ["m"] = random.Next(4) switch
            {
                0 => null,
                1 => random.Next(4) + 0.0,
                2 => $"m{random.Next(3)}",
                _ => (object)(long)random.Next(4),
            },
            ["d"] = random.Next(5) > 0 ? new DateOnly(2020, 1, 1 + random.Next(20)) : null,
            ["b"] = random.Next(5) > 0 ? random.Next(2) == 0 : null,
            ["big"] = random.Next(40) == 0 ? long.MaxValue - random.Next(3) : (object)(long)random.Next(5),
            ["far"] = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64),
            ["late"] = i == nodes - 20 && random.Next(2) == 0 ? "text"
                : i > nodes / 2 && random.Next(3) == 0 ? 1.0 * random.Next(5) : (object)(long)random.Next(5),
            ["from"] = random.Next(3) == 0 ? (long)random.Next(1, 6) : null,
        })];
        graph.Query("UNWIND $all AS p CREATE (n) SET n = p", ("all", all));
        foreach (string name in RandomGraph.Labels)
            graph.Query($"MATCH (n) WHERE id(n) IN $ids SET n:{name}", ("ids", Ids(nodes * 2 / 3)));
        foreach (string type in RandomGraph.Types)
        {
            graph.Query(
                $"UNWIND range(0, 900) AS i MATCH (a), (b) WHERE id(a) = $from[i] AND id(b) = $to[i] "
                    + $"CREATE (a)-[:{type} {{x: i % 4, i: i, s: 's' + toString(i % 30), "
                    + "m: CASE i % 5 WHEN 0 THEN 'm' + toString(i % 3) WHEN 1 THEN null WHEN 2 THEN 1.0 ELSE i % 3 END}]->(b)",
                ("from", Ids(901)), ("to", Ids(901)));
        }

        // Some nodes have a few neighbours each, so that rows of one node follow each other.
        graph.Query(
            "UNWIND range(0, 1800) AS i MATCH (a), (b) WHERE id(a) = i / 13 AND id(b) = $to[i] CREATE (a)-[:W {x: i % 3, i: i}]->(b)",
            ("to", Ids(1801)));
        // One node has very many neighbours.
        graph.Query("MATCH (a), (b) WHERE id(a) = 1 AND b.i % 2 = 0 CREATE (a)-[:R]->(b)");
        graph.Query("MATCH (n) WHERE n.i IN [3, 4, 20] DETACH DELETE n");
        graph.Declare(ValidityRule.On("A", "from", null));
        return graph;

        List<object?> Ids(int count) => [.. Enumerable.Range(0, count).Select(_ => (object?)(long)random.Next(nodes))];
    }
}
