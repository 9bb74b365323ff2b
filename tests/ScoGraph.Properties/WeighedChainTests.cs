namespace ScoGraph.Properties;

/// <summary>
/// Chains of relationships of one type, which must differ, as numbers of the node where they begin: the counts that walking gives, on
/// multigraphs with loops, parallel relationships, nulls, several labels and deleted elements, with one thread and with several.
/// </summary>
public sealed class WeighedChainTests
{
    /// <summary>What EXPLAIN says of a step that leaves out the relationship before it.</summary>
    private const string Mark = "then another";

    [Fact]
    public void Whether_there_is_a_chain_is_seen_from_where_it_begins()
    {
        int weighed = 0;
        for (int seed = 0; seed < LawSize.Of(12); seed++)
        {
            Random random = new(seed);
            using Graph graph = seed % 2 == 1 ? Sparse(random) : Large(random);
            weighed += WeighedCounts.Compare(graph, 16, () => Exists(random), Mark, $"seed {seed}");
        }

        Assert.True(weighed > LawSize.Of(120), $"Only {weighed} chains are weighed.");
    }

    [Fact]
    public void Chains_are_counted_from_where_they_begin()
    {
        int weighed = 0;
        for (int seed = 0; seed < LawSize.Of(12); seed++)
        {
            Random random = new(seed);
            using Graph graph = seed % 2 == 1 ? Sparse(random) : Large(random);
            weighed += WeighedCounts.Compare(graph, 16, () => Counted(random), Mark, $"seed {seed}");
        }

        Assert.True(weighed > LawSize.Of(80), $"Only {weighed} chains are weighed.");
    }

    /// <summary>A relationship is never a chain with itself, a loop neither, and parallel ones are.</summary>
    [Theory]
    [InlineData("(:P)-[:R]->(:M)", "-[:R]-()-[:R]-", 0)]
    [InlineData("(:P)-[:R]->(:M)<-[:R]-(:X)", "-[:R]-()-[:R]-", 1)]
    [InlineData("(p:P)-[:R]->(m:M), (p)-[:R]->(m)", "-[:R]-()-[:R]-", 2)]
    [InlineData("(p:P)-[:R]->(m:M), (p)-[:R]->(m)", "-[:R]->()<-[:R]-", 2)]
    [InlineData("(p:P)-[:R]->(m:M), (p)-[:R]->(m)", "-[:R]->()-[:R]->", 0)]
    [InlineData("(p:P)-[:R]->(p)", "-[:R]-()-[:R]-", 0)]
    [InlineData("(p:P)-[:R]->(p)", "-[:R]->()-[:R]->", 0)]
    [InlineData("(p:P)-[:R]->(p), (p)-[:R]->(p)", "-[:R]->()-[:R]->", 2)]
    [InlineData("(p:P)-[:R]->(p), (p)-[:R]->(p)", "-[:R]->()<-[:R]-", 2)]
    [InlineData("(p:P)-[:R]->(p), (p)-[:R]->(p)", "-[:R]-()-[:R]-", 2)]
    [InlineData("(p:P)-[:R]->(:M)-[:R]->(p)", "-[:R]-()-[:R]->", 1)]
    [InlineData("(p:P)-[:R]->(:M)-[:R]->(p)", "-[:R]-()<-[:R]-", 1)]
    [InlineData("(p:P)-[:R]->(:M)-[:R]->(p), (p)-[:R]->(p)", "-[:R]-()-[:R]->", 2)]
    public void Pairs_of_relationships_are_those_of_two(string graph, string path, int count)
    {
        using Graph drawn = new();
        drawn.Query("CREATE " + graph);
        // So many others that walking to them all costs more.
        drawn.Query("UNWIND range(0, 199) AS i CREATE (:P {i: i})");
        drawn.Query("MATCH (a:P), (b:P) WHERE (a.i * 7 + b.i) % 10 = 0 CREATE (a)-[:R]->(b)");
        string chains = Weighed(drawn, $"MATCH (p:P){path}(g) RETURN p.i AS k, count(*) AS n");
        string optional = Weighed(drawn, $"MATCH (p:P) OPTIONAL MATCH (p){path}(g) RETURN p.i AS k, count(*) AS n");
        string any = Weighed(drawn, $"MATCH (p:P) WHERE EXISTS {{ (p){path}(g) }} RETURN p.i AS k, count(*) AS n");
        string none = Weighed(drawn, $"MATCH (p:P) WHERE NOT EXISTS {{ (p){path}(g) }} RETURN p.i AS k, count(*) AS n");
        Assert.Equal(count, Found(chains));
        Assert.Equal(Math.Max(count, 1), Found(optional));
        Assert.Equal(Math.Min(count, 1), Found(any));
        Assert.Equal(1 - Math.Min(count, 1), Found(none));

        long Found(string query) => drawn.Query(query).Where(row => row["k"] is null).Sum(row => (long)row["n"]!);
    }

    [Fact]
    public void Chains_that_are_too_many_are_an_error_where_going_back_does_not_take_them_away()
    {
        using Graph graph = new();
        graph.Query("CREATE (p:P)-[:R]->(m:M)-[:R]->(:E) WITH p UNWIND range(1, 2000) AS i CREATE (p)-[:S]->()");
        graph.Query("UNWIND range(0, 199) AS i CREATE (:P:E {i: i}), (:M {i: i})");
        graph.Query("MATCH (a:P), (m:M) WHERE (a.i * 7 + m.i) % 10 = 0 CREATE (a)-[:R]->(m)");
        string stars = string.Concat(Enumerable.Repeat(" MATCH (b)-[:S]->()", 6));
        string Chains(string label) => $"MATCH (a:{label})-[:R]-(m:M)-[:R]-(b){stars} RETURN a AS k, count(*) AS n";
        foreach (string label in new[] { "P", "E" })
            Assert.Contains(Mark, WeighedCounts.Plan(graph, Chains(label)), StringComparison.Ordinal);
        Assert.Empty(graph.Query(Chains("P")).ToList());
        Assert.Throws<QueryException>(() => graph.Query(Chains("E")).ToList());
    }

    [Fact]
    public void An_open_transaction_weighs_what_it_wrote()
    {
        using Graph graph = Large(new Random(3));
        const string query = "MATCH (a) WHERE EXISTS { (a)-[:R]-(b)-[:R]-(c:A) WHERE c.x = 2 } RETURN count(*) AS n";
        using (Transaction open = graph.BeginTransaction())
        {
            for (int i = 0; i < 6; i++)
            {
                open.Query($"MATCH (a), (b) WHERE id(a) = {10 + i} AND id(b) = {40 + (3 * i)} CREATE (a)-[:R]->(b)-[:R]->(:A {{x: 2}})");
                open.Query($"MATCH (a)-[r:R]->() WHERE id(a) = {60 + i} DELETE r");
                open.Query($"MATCH (a) WHERE id(a) = {90 + i} DETACH DELETE a");
                Assert.Equal(open.Query(query, null, WeighedCounts.Walking).Scalar<long>(), open.Query(query).Scalar<long>());
            }
        }

        WeighedCounts.Compare(graph, query, "rolled back");
    }

    private static Graph Large(Random random)
    {
        Graph graph = LargeGraph.Draw(random, nodes: 600, relationships: 1100, "p[0] % 3", hubs: (1, 2));
        graph.Query("MATCH (n) WHERE id(n) % 5 = 1 CREATE (n)-[:R {x: 1}]->(n), (n)-[:R]->(n), (n)-[:S]->(n)");
        return graph;
    }

    /// <summary>Most nodes have no more than one relationship or two, so that it matters which one is left out.</summary>
    private static Graph Sparse(Random random)
    {
        Graph graph = LargeGraph.Draw(random, nodes: 700, relationships: 500, "p[0] % 3", hubs: (1, 500));
        graph.Query("MATCH (n) WHERE id(n) % 7 = 1 CREATE (n)-[:R]->(n)");
        graph.Query("MATCH (n)-[:R]->(m) WHERE id(n) % 3 = 1 CREATE (n)-[:R]->(m)");
        return graph;
    }

    /// <summary>A query that is weighed, and finds what walking finds.</summary>
    private static string Weighed(Graph graph, string query)
    {
        Assert.Contains(Mark, WeighedCounts.Plan(graph, query), StringComparison.Ordinal);
        WeighedCounts.Compare(graph, query, "few");
        return query;
    }

    private static string Pick(Random random, params string[] words) => words[random.Next(words.Length)];

    /// <summary>Two steps of one type, each in any direction.</summary>
    private static string Path(Random random, string from, string middle, string end)
    {
        string type = Pick(random, ":R", ":R", ":R", ":S", ":S", random.Next(3) == 0 ? ":R|S" : ":R", random.Next(3) == 0 ? "" : ":R");
        string Step() => Pick(random, "-[{0}]-", "-[{0}]-", "-[{0}]->", "<-[{0}]-").Replace("{0}", type, StringComparison.Ordinal);
        return $"({from}){Step()}({middle}{Pick(random, "", "", ":B")}){Step()}({end}{Pick(random, "", "", ":A")})";
    }

    private static string Exists(Random random)
    {
        string where = Pick(
            random, "", "WHERE g.x > 1", "WHERE g.x = 2", "WHERE g.x = 1 AND f.x = 2", "WHERE f.x IS NOT NULL", "WHERE g.x < -1",
            "WHERE g.x > 1 AND NOT (f)-[:S]->(:C)", "WHERE EXISTS { (g)-[:S]-(h)-[:S]->(i:C) }", "WHERE f.x <> 2 AND g:C");
        string path = Path(random, "p", "f", "g");
        if (!path.Contains("[]", StringComparison.Ordinal) && !path.Contains('|', StringComparison.Ordinal) && random.Next(3) == 0)
        {
            string other = path.Contains(":R", StringComparison.Ordinal) ? "S" : "R";
            path += Pick(random, $", (f)-[:{other}]-(:A)", $", (g)-[:{other}]->(h)", $", (g)<-[:{other}]-(h)-[:{other}]-(:B)");
        }

        string condition = $"{Pick(random, "", "", "NOT ")}EXISTS {{ MATCH {path} {where} }}";
        string match = Pick(random, "MATCH (p)", "MATCH (p:A)", "MATCH (p)", "MATCH (p)-[:S]->(o)");
        return $"{match} WHERE {condition} RETURN {Pick(random, "", "", "p AS k, ", "p.x AS k, ")}count(*) AS n";
    }

    private static string Counted(Random random)
    {
        string where = Pick(random, "", "WHERE g.x > 1", "WHERE g.x = 2 AND f.x = 1", "WHERE f.x > 1", "WHERE p.x IS NOT NULL");
        string path = Path(random, "p", "f", "g");
        string more = path.Contains("[:R]", StringComparison.Ordinal)
            ? Pick(random, "", ", (f)-[:S]-(o)", ", (g)-[:S]->(o)", ", (p)<-[:S]-(o)", ", (f)-[:S]-(o), (g)-[:S]-(:A)") : "";
        return random.Next(4) switch
        {
            0 => $"MATCH (p) OPTIONAL MATCH {path}{(more.Contains("(p)", StringComparison.Ordinal) ? "" : more)} "
                + $"{where.Replace("p.x", "g.x", StringComparison.Ordinal)} RETURN "
                + Pick(random, "p AS k, count(*) AS n", "count(*) AS n, count(g) AS m", "count(*) AS n"),
            1 => $"MATCH {path}{more} {where} RETURN count(DISTINCT p) AS n",
            _ => $"MATCH {path}{more} {where} RETURN {Pick(random, "p AS k, ", "g AS k, ", "p.x AS k, ")}count(*) AS n",
        };
    }
}
