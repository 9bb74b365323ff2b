namespace ScoGraph.Properties;

/// <summary>
/// The first rows of an order are those at the front of the whole order, also where the scan below leaves nodes out that cannot be among
/// them; and the groups of rows that follow one another are those of any order. Several pages, nodes without the property, other kinds,
/// deleted nodes.
/// </summary>
public sealed class FirstRowsTests
{
    private static readonly QueryOptions Shared = new() { Parallelism = 3, SharedAfter = TimeSpan.Zero };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, LawSize.Of(30))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Are_the_front_of_the_whole_order(int seed)
    {
        Random random = new(seed);
        using Graph graph = Fill(random);
        for (int i = 0; i < 8; i++)
        {
            string order = $"ORDER BY n.p{(random.Next(2) == 0 ? " DESC" : "")}, n.q{(random.Next(2) == 0 ? " DESC" : "")}, n.i";
            string match = random.Next(3) == 0 ? "MATCH (n:L) WHERE n.q > 1" : random.Next(2) == 0 ? "MATCH (n:L)" : "MATCH (n)";
            int skip = random.Next(4), limit = random.Next(12);
            string[] whole = Ids(graph, $"{match} RETURN n.i {order}");
            string[] first = Ids(graph, $"{match} RETURN n.i {order} SKIP {skip} LIMIT {limit}");
            Assert.Equal(whole.Skip(skip).Take(limit), first);
            // Without the last key some rows are equal in all: those that come first stay.
            string ties = $"{match} RETURN n.i {order[..^", n.i".Length]} SKIP {skip} LIMIT {limit}";
            Assert.Equal(Ids(graph, ties), Ids(graph, ties, Shared));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Groups_of_one_node_are_those_of_its_values(int seed)
    {
        Random random = new(seed);
        using Graph graph = Fill(random);
        graph.Query("MATCH (a:L), (b:L) WHERE (a.i * 7 + b.i * 3) % 101 = $at CREATE (a)-[:R]->(b)", ("at", random.Next(101)));
        foreach (string keys in (string[])["a.p AS p, b.q AS q", "a.p AS p, 1 AS q", "labels(a) AS p, b.p IS NULL AS q", "b AS p, a.q AS q"])
        {
            // Rows in the order of their ends follow one another less than those of a walk.
            string[] walked = Bag(graph.Query($"MATCH (a:L)-[:R]->(b) RETURN {keys}, count(*) AS n, sum(b.i) AS s, avg(b.i) AS m"));
            string[] listed = Bag(graph.Query(
                $"MATCH (a:L)-[:R]->(b) WITH collect([a, b]) AS pairs UNWIND pairs AS pair WITH pair[0] AS a, pair[1] AS b ORDER BY b.i, a.i "
                + $"WITH {keys}, b.i AS i, rand() AS r RETURN p, q, count(*) AS n, sum(i) AS s, avg(i) AS m"));
            Assert.Equal(listed, walked);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nodes_with_the_most_neighbours_are_the_front_of_all(int seed)
    {
        Random random = new(seed);
        using Graph graph = Fill(random);
        graph.Query("MATCH (a:L), (b:L) WHERE (a.i * 7 + b.i * 3) % 101 = $at CREATE (a)-[:R]->(b)", ("at", random.Next(101)));
        foreach (string order in (string[])["n DESC, a.i", "n, a.i DESC", "n DESC", "n, a.p"])
        {
            string counted = $"MATCH (a:L)-[:R]->(b) WITH a, count(*) AS n ORDER BY {order}";
            int skip = random.Next(4), limit = random.Next(12);
            string[] whole = Ids(graph, $"{counted} RETURN a.i, n");
            Assert.Equal(whole.Skip(skip).Take(limit), Ids(graph, $"{counted} SKIP {skip} LIMIT {limit} RETURN a.i, n"));
            Assert.Equal(whole.Skip(skip).Take(limit), Ids(graph, $"{counted} SKIP {skip} LIMIT {limit} RETURN a.i, n", Shared));
        }
    }

    private static Graph Fill(Random random)
    {
        Graph graph = new();
        int mixed = random.Next(5);
        string value = mixed switch
        {
            0 => "(i * $a) % $b",
            1 => "CASE i % 7 WHEN 0 THEN null ELSE (i * $a) % $b END",
            2 => "CASE i % 7 WHEN 0 THEN null ELSE ['', 'a', 'b', 'Zürich', '\uFF21', '\U0001F600', '\U0001F601'][(i * $a) % $b % 7] "
                + "+ toString((i * $b) % 20) END",
            3 => "toString((i * $a) % $b)",
            _ => "CASE i % 11 WHEN 0 THEN null WHEN 1 THEN 'x' WHEN 2 THEN i * 0.5 + 0.25 WHEN 3 THEN [i] WHEN 4 THEN 0.0 / 0.0 ELSE (i * $a) % $b END",
        };
        graph.Query(
            $"UNWIND range(1, $count) AS i CREATE (n:L {{i: i, p: {value}, q: i % 5}}) WITH n, i WHERE i % 3 = 0 SET n:M",
            ("count", random.Next(3000)), ("a", random.Next(1, 5000)), ("b", random.Next(1, 900)));
        graph.Query("CREATE (:Other {i: -1, p: 5}), (:Other {i: -2})");
        if (random.Next(2) == 0)
            graph.Query("MATCH (n:L) WHERE n.i % $every = 1 DELETE n", ("every", random.Next(2, 9)));
        if (random.Next(2) == 0)
            graph.Query("MATCH (n:L) WHERE n.i % $every = 0 SET n.p = -n.i", ("every", random.Next(2, 900)));
        return graph;
    }

    private static string[] Ids(Graph graph, string query, QueryOptions? options = null) =>
        [.. graph.Query(query, null, options).Select(row => row.ToString())];

    private static string[] Bag(QueryResult result) => [.. result.Select(row => row.ToString()).Order(StringComparer.Ordinal)];
}
