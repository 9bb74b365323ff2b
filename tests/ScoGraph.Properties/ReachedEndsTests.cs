using ScoGraph.Properties.Evidence;

namespace ScoGraph.Properties;

/// <summary>
/// What is reached is the same whether each end is looked for once, is marked and counted, or every walk is listed: along trails with
/// loops, parallel relationships and nodes of very many neighbours, with labels and conditions that may fail, one row after the other and
/// many at once, within a transaction and of a view, with one thread and with three.
/// </summary>
public sealed class ReachedEndsTests
{
    private static readonly string[] Off = ["each-end-once", "reach-ends-only", "count-ends", "group-by-columns", "fold-branches", "weigh-nodes"];

    private static readonly Dictionary<string, object?> Parameters = new() { ["i"] = 5L };

    [Fact]
    public void Ends_are_those_of_all_walks()
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
            }
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
            transaction.Query("MATCH (n:A) WHERE n.i % 11 = 1 DETACH DELETE n");
            transaction.Query("MATCH ()-[r:R]->() WHERE r.k % 7 = 3 DELETE r");
            transaction.Query("MATCH (n:B) WHERE n.i % 3 = 0 SET n.x = n.i, n:A");
            transaction.Query("MATCH (a {i: 5}), (b) WHERE b.i % 13 = 5 CREATE (a)-[:R {k: 1}]->(b)-[:S {k: 2}]->(b)");
            for (int i = 0; i < 20; i++)
            {
                string query = Write(random);
                List<string> rows = Rows(() => transaction.Query(query, Parameters, new QueryOptions { DisabledPasses = Off }));
                AssertSame(rows, Rows(() => transaction.Query(query, Parameters, new QueryOptions())), query, seed);
            }
        }
    }

    /// <summary>What is written while rows come counts: a node that did not pass a condition before may pass it now.</summary>
    [Fact]
    public void Rows_behind_a_write_see_it()
    {
        const string query = "UNWIND [1, 2] AS n CALL (n) { MATCH (c:C) SET c.x = n } MATCH (:A)-[:R]->()-[:R]->(f) WITH f, f.x AS x "
            + "WHERE x > 1 RETURN count(DISTINCT f) AS found, max(x) AS most";
        List<string>[] found = [.. new[] { Off, [] }.Select(off =>
        {
            using Graph graph = new();
            graph.Query("UNWIND range(1, 200) AS i CREATE (:A)-[:R]->()-[:R]->(:C {x: 0})");
            return Rows(() => graph.Query(query, null, new QueryOptions { DisabledPasses = off }));
        })];
        AssertSame(found[0], found[1], query, 0);
        Assert.Equal(["""{"found":200,"most":2}"""], found[1]);
    }

    /// <summary>Ends that stand far from each other, and many that stand close by, are counted alike.</summary>
    [Fact]
    public void Ends_are_counted_wherever_they_stand()
    {
        for (int seed = 0; seed < 6; seed++)
        {
            Random random = new(seed);
            using Graph graph = new();
            int gap = random.Next(3) switch { 0 => 0, 1 => 40, _ => 3000 };
            graph.Query("CREATE (:A {i: 5})");
            for (int i = 0; i < 6; i++)
            {
                graph.Query(
                    $"MATCH (a:A) CREATE (a)-[:R]->(m:M) WITH m UNWIND range(1, {random.Next(1, 400)}) AS i CREATE (m)-[:R]->(:F {{i: i % 90}})");
                graph.Query("UNWIND range(1, $gap) AS i CREATE ()", ("gap", gap));
            }

            graph.Query("MATCH (f:F), (m:M) WHERE f.i = id(m) % 50 CREATE (m)-[:R]->(f)");
            graph.Query("MATCH (f:F) WHERE id(f) % 31 = 3 REMOVE f.i");
            foreach (string query in new[]
            {
                "MATCH (p:A {i: $i})-[:R]->()-[:R]->(f) RETURN count(DISTINCT f) AS n",
                "MATCH (p:A {i: $i})-[:R]->()-[:R]->(f:F) WHERE f.i <> $i RETURN count(DISTINCT f) AS n",
                "MATCH (p:A {i: $i})-[:R*1..2]->(f) WHERE f.i <> 7 RETURN count(DISTINCT f) AS n",
                "MATCH (p:A {i: $i})-[:R*1..3]-(f) RETURN count(DISTINCT f) AS n",
                "MATCH (p:A {i: $i})-[:R*0..2]-(f) WHERE f.i <> $i RETURN count(DISTINCT f) AS n",
            })
            {
                Assert.Contains("CountEnds", graph.Query("EXPLAIN " + query, Parameters).Plan!, StringComparison.Ordinal);
                Compare(graph, query, seed);
            }
        }
    }

    [Fact]
    public void Evidence_is_that_of_all_walks()
    {
        for (int seed = 0; seed < 4; seed++)
        {
            Random random = new(seed);
            using Graph graph = RandomGraph.Create(random);
            foreach (string query in new[]
            {
                "MATCH (p)-[:R]-()-[:R]-(f) RETURN count(DISTINCT f) AS n", "MATCH (p {i: 1})-[:R*1..2]-(f:A) RETURN DISTINCT f.i AS i",
            })
            {
                List<string> all = Told(graph, query, Off);
                AssertSame(all, Told(graph, query, []), query, seed);
            }
        }
    }

    private static List<string> Told(Graph graph, string query, string[] off) =>
        [.. graph.Query(query, null, new QueryOptions { Evidence = true, DisabledPasses = off, MaxWitnesses = 100_000 })
            .Select(row => $"{row.ToJson()}: {string.Join(" | ", row.Evidence.Derivations.Select(Text).Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal)];

    private static string Text(Derivation derivation) => string.Join(',', PartOfGraph.Elements(derivation).Order());

    private static void Compare(QuerySource graph, string query, int seed)
    {
        List<string> rows = Rows(() => graph.Query(query, Parameters, new QueryOptions { Parallelism = 1, DisabledPasses = Off }));
        foreach (string[] off in new string[][] { ["none"], ["count-ends"], ["group-by-columns"], ["label-expansions", "fold-branches"] })
        {
            QueryOptions alone = new() { Parallelism = 1, DisabledPasses = off };
            AssertSame(rows, Rows(() => graph.Query(query, Parameters, alone)), query, seed);
        }

        QueryOptions shared = new() { Parallelism = 3, SharedAfter = TimeSpan.Zero, DisabledPasses = ["none"] };
        AssertSame(rows, Rows(() => graph.Query(query, Parameters, shared)), query, seed);
    }

    private static void AssertSame(List<string> expected, List<string> found, string query, int seed) => Assert.True(
        expected.SequenceEqual(found),
        $"seed {seed}: {query}\nall walks: {string.Join("; ", expected)}\nends alone: {string.Join("; ", found)}");

    /// <summary>Rows in no order, since ends come nearest first; so which of several rows fails first is not told.</summary>
    private static List<string> Rows(Func<QueryResult> query)
    {
        try
        {
            return [.. query().Select(row => row.ToJson()).Order(StringComparer.Ordinal)];
        }
        catch (QueryException exception)
        {
            return [exception.Detail];
        }
    }

    private static string Write(Random random)
    {
        string Pick(params string[] words) => words[random.Next(words.Length)];
        string start = Pick("(p:A {i: $i})", "(p {i: $i})", "(p:B)", "(p)", "(p:A WHERE p.i % 9 = 2)");
        string end = Pick("(f)", "(f)", "(f:B)", "(f:A)");
        string Step() => Pick("-[:R]->", "<-[:S]-", "-[:R]-", "-[:R]-", "-[:R|S]-", "-[]->", "-[:S {x: 1}]-");
        string Walk() => Pick(
            "-[:R*1..2]-", "-[:R*1..3]->", "-[*0..2]-", "-[:S*0..3]->", "-[:R|S*..2]-", "<-[:R*2..3]-", "-[:R*1..2 {x: 1}]-");
        string pattern = random.Next(5) switch
        {
            0 => $"{start}{Step()}(){Step()}{end}",
            1 => $"{start}{Step()}(m:A){Step()}{end}",
            2 => $"{start}{Step()}(){Step()}(){Step()}{end}",
            3 => $"{start}{Walk()}{end}",
            _ => $"{start}{Walk()}(:A){Step()}{end}",
        };
        string where = Pick(
            "", "", "WHERE f.i <> $i", "WHERE f.x > 1", "WHERE f.x = 1 AND f.i > 20", "WHERE f.i / f.x > 3", "WHERE f <> p", "WHERE f:A",
            "WHERE f.m STARTS WITH 'm'", "WHERE f.x <> 2 AND $i <> f.i", "WHERE f.m <> 'm1'", "WHERE f.m <> [1, null]", "WHERE f.x <> null", "WHERE f.x <> 1.0", "WHERE NOT (f)-[:S]->()", "WHERE EXISTS { (f)-[:R]->(:B) }");
        string result = Pick(
            "RETURN count(DISTINCT f) AS n", "RETURN count(DISTINCT f) AS n", "RETURN DISTINCT f.i AS i", "RETURN max(f.x) AS x",
            "RETURN count(DISTINCT f.x) AS x, min(f.i) AS i", "RETURN size(collect(DISTINCT f.m)) AS n",
            "RETURN DISTINCT f.x AS x, f.m AS m",
            "RETURN count(DISTINCT p) AS p, count(DISTINCT f) AS n", "RETURN p.x AS x, count(DISTINCT f) AS n", "RETURN count(f) AS n",
            "WITH DISTINCT f MATCH (f)-[:R]->(g) RETURN count(DISTINCT g) AS n", "RETURN count(DISTINCT f) AS n, max(f.i) AS i",
            "WITH DISTINCT f.x AS x ORDER BY x LIMIT 3 RETURN collect(x) AS all", "RETURN max(f.x / (f.x - 1)) AS x");
        string query = $"MATCH {pattern} {where} {result}";
        return random.Next(6) > 0 || start.Contains("(p)", StringComparison.Ordinal) ? query
            : $"MATCH (q:A) WHERE q.i < 20 CALL (q) {{ MATCH (q){Step()}(){Step()}(f) {where.Replace("p", "q", StringComparison.Ordinal)} "
                + "RETURN count(DISTINCT f) AS n } RETURN q.i AS i, n";
    }

    private static Graph Create(Random random)
    {
        Graph graph = new();
        int nodes = 60 + random.Next(400);
        List<object?> all = [.. Enumerable.Range(0, nodes).Select(i => (object?)new Dictionary<string, object?>
        {
            ["i"] = (long)i,
            ["x"] = random.Next(12) is > 0 and var x ? (object?)(long)(x % 5) : null,
            ["m"] = random.Next(3) switch { 0 => null, 1 => $"m{random.Next(3)}", _ => (object)(long)random.Next(4) },
            ["from"] = random.Next(3) == 0 ? (long)random.Next(1, 6) : null,
        })];
        graph.Query("UNWIND $all AS p CREATE (n) SET n = p", ("all", all));
        foreach (string name in RandomGraph.Labels)
            graph.Query($"MATCH (n) WHERE id(n) IN $ids SET n:{name}", ("ids", Ids(nodes * 2 / 3)));
        foreach (string type in RandomGraph.Types)
        {
            graph.Query(
                $"UNWIND range(0, size($from) - 1) AS i MATCH (a), (b) WHERE id(a) = $from[i] AND id(b) = $to[i] "
                    + $"CREATE (a)-[:{type} {{x: i % 3, k: i}}]->(b)",
                ("from", Ids(nodes)), ("to", Ids(nodes)));
        }

        // Loops, parallel relationships, and in some graphs a node of very many neighbours.
        graph.Query("MATCH (a) WHERE a.i % 17 = 5 CREATE (a)-[:R {k: 0}]->(a), (a)-[:S {x: 1}]->(a)");
        graph.Query("MATCH (a)-[:R]->(b) WHERE a.i % 10 = 5 CREATE (a)-[:R {x: 1}]->(b)");
        if (random.Next(3) == 0)
            graph.Query("MATCH (a {i: 5}) UNWIND range(1, 600) AS i CREATE (a)<-[:S {x: i % 2}]-(:B {i: -i, x: i % 4})");
        graph.Query("MATCH (n) WHERE n.i IN [3, 4, 20] DETACH DELETE n");
        graph.Declare(ValidityRule.On("A", "from", null));
        return graph;

        List<object?> Ids(int count) => [.. Enumerable.Range(0, count).Select(_ => (object?)(long)random.Next(nodes))];
    }
}
