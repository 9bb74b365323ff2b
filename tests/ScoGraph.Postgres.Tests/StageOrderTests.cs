using ScoGraph.Sql.Cutting;
using ScoGraph.Testing.Facts;
using Xunit.Abstractions;

namespace ScoGraph.Postgres.Tests;

/// <summary>
/// Patterns whose steps may be made in any order have the numbers of a graph in memory in whichever order three shards make them: with
/// relationships side by side, from a node to itself, several labels at a node, and small tables copied or not.
/// </summary>
public sealed class StageOrderTests(ITestOutputHelper output)
{
    private const int Graphs = 6;
    private const int Nodes = 16;

    private static readonly PostgresGraphOptions InSql = new() { MemoryBudget = 0 };

    private static readonly string[] Queries =
    [
        "MATCH (a:A)-[:R]->(b)-[:S]->(c) RETURN count(*) AS n",
        "MATCH (a:A)-[:R]->(b)-[:R]->(c:B)<-[:S]-(d) RETURN count(*) AS n",
        "MATCH (a:A)-[:R]-(b), (a)-[:S]-(c) RETURN a.i, count(*) AS n",
        "MATCH (a)-[:R]->(b)-[:S]->(c) RETURN sum(a.i) AS m, min(b.i) AS o, count(a.i) AS p, count(a.none) AS q, count(DISTINCT b) AS r",
        "MATCH (a)-[r:R]->(b)-[s:S]->(c) WHERE r.w = 1 AND s.w = 0 AND c.i > 2 RETURN b.i, count(*) AS n",
        "MATCH (a)-[:R]->(b)-[:R]->(c)-[:S]->(d) WHERE a <> c RETURN count(*) AS n",
        "MATCH (a)-[:R]->(b)-[:R]->(c)-[:S]->(d) WHERE NOT (a)-[:R]->(c) AND a <> c RETURN count(*) AS n",
        "MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a) RETURN count(*) AS n",
        "MATCH (a:A)-[:R]-(b:A)-[:R]-(c:A)-[:R]-(a) RETURN count(*) AS n",
        "MATCH (a:A)-[:R]-(b:A)-[:R]-(c)-[:S]->(d) WHERE a <> c RETURN count(*) AS n",
        "MATCH (a)-[:R]->(b)<-[:R]-(c)-[:S]-(d) WHERE a <> c AND b.i > 1 RETURN count(*) AS n, min(b.i) AS m",
        "MATCH (a)-[:R]-(b)-[:R]-(c)-[:S]->(d) WHERE a <> c RETURN b.i, count(*) AS n",
        "MATCH (a)-[:R]-(b)-[:S]-(c), (c)-[:R]->(d), (c)-[:S]->(e) WHERE a <> c AND c.i > 2 RETURN count(*) AS n",
        "MATCH (t)<-[:S]-(c)-[:R]-(b)-[:R]-(a) WHERE NOT (a)-[:R]-(c) AND a <> c RETURN count(*) AS n",
        "MATCH (t {i: 3})<-[:S]-(c)-[:R]-(b)-[:R]-(a) RETURN t.i, count(*) AS n",
        "MATCH (z:B) MATCH (a)-[:S]->(z) MATCH (b)-[:S]->(z) MATCH (c)-[:S]->(z) MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a) "
            + "RETURN z.i, count(*) AS n",
        "MATCH (a)-[:R]-(b)-[:R]-(c), (c)-[:R]-(a), (a)-[:S]->(z), (b)-[:S]->(z), (c)-[:S]->(z) RETURN count(*) AS n",
        "MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a) WHERE a.i > 1 RETURN b.i, count(*) AS n",
        "MATCH (a)-[:R]->(b)-[:R]-(c)-[:R]-(a) RETURN count(*) AS n",
        "MATCH (a)-[:R]-(b)-[:R]-(c)-[:R]-(a), (a)-[:S]->(z), (b)-[:S]->(z), (c)-[:S]->(z) RETURN sum(z.i) AS n",
        "MATCH (d)<-[:S]-(a:A)-[:R]-(b:B)-[:R]-(c:A)-[:S]->(e) WHERE a <> c RETURN count(*) AS n",
        "MATCH (b:B)-[:R]->(a), (b)-[:R]->(c)-[:S]-(e) OPTIONAL MATCH (a)-[:S]->(d) WHERE a <> c RETURN b.i, count(*) AS n",
        "MATCH (t)<-[:S]-(m)<-[:R]-(c)-[:S]->(u) WHERE t <> u RETURN count(*) AS n",
        "MATCH (t)<-[:S]-(m)<-[:R]-(c)-[:S]->(u) WHERE NOT (c)-[:S]->(t) AND t <> u RETURN count(*) AS n",
        "MATCH (p)-[:R]-(q), (p)<-[:S]-(c:A)-[:R]->(m:B)-[:S]->(q) RETURN count(*) AS n",
        "MATCH (a:A&B)-[:R]->(b:!A)-[:S]-(c) RETURN a.i, b.i, count(*) AS n",
        "MATCH (a)-[r:R]->(b)-[s:R]->(c) RETURN r.w, s.w, a.i, c.i, count(*) AS n",
        "MATCH (a)-[:R]->(b)-[:S]->(c)-[:R]->(d) WHERE a.i < d.i RETURN DISTINCT c.i AS i",
        "MATCH (a)-[:R]->(b)-[:S]->(c)-[:R]->(d) RETURN a.i + d.i AS i, b.i AS j ORDER BY i, j LIMIT 7",
        "MATCH (a:A)-[:S]->(b)-[:R]->(c) RETURN a.i AS i, b.i AS j, c.i AS k",
    ];

    [PostgresFact]
    public void Numbers_are_those_of_our_own_engine()
    {
        using ShardServers servers = new(3);
        (long sent, int staged) = (0, 0);
        List<string> made = [];
        for (int seed = 0; seed < Graphs; seed++)
        {
            using Graph graph = Drawn(new Random(seed));
            int copied = (seed % 3) switch { 0 => 0, 1 => 6, _ => 4096 };
            PostgresGraphOptions options = InSql with { Schema = $"drawn{seed}", CopiedNodes = copied };
            PostgresCluster.Load(servers.Map, graph, "drawn", options);
            using PostgresCluster cluster = PostgresCluster.Connect(servers.Map, options);
            foreach (string query in Queries)
            {
                string plan = cluster.Query("EXPLAIN " + query).Plan!;
                staged += plan.Contains("ForeignRows", StringComparison.Ordinal) ? 1 : 0;
                string expected = Answer(graph, query), found = Answer(cluster, query);
                Assert.True(expected == found, $"graph {seed}: {query}\n{expected}\n{found}\n{plan}");
                foreach (string choice in SqlPassNames.All.Where(choice => plan.Contains(choice, StringComparison.Ordinal)))
                {
                    QueryOptions without = new() { DisabledPasses = [choice] };
                    string other = Answer(cluster, query, without);
                    Assert.True(expected == other, $"graph {seed}, without {choice}: {query}\n{expected}\n{other}");
                    Assert.DoesNotContain(
                        choice, cluster.Query("EXPLAIN " + query, (QueryParameters?)null, without).Plan!, StringComparison.Ordinal);
                    made.Add(choice);
                }
            }

            sent += cluster.RowsSent;
        }

        output.WriteLine($"Of {Graphs * Queries.Length} plans {staged} ran in SQL; {sent} rows went from shard to shard.");
        Assert.True(staged > Graphs * Queries.Length * 3 / 4);
        Assert.All(SqlPassNames.All, choice => Assert.Contains(choice, made));
        Assert.True(sent > 0);
    }

    [PostgresFact]
    public void Steps_are_made_in_the_order_that_moves_the_fewest_rows()
    {
        using ShardServers servers = new(3);
        using Graph graph = new();
        graph.Query(
            "UNWIND range(0, 8191) AS n CREATE (q:Person)-[:KNOWS]->(p:Person)-[:LIKES]->(m:Post)-[:BY]->(q), "
                + "(p)-[:KNOWS]->(r:Person)-[:LIKES]->(m), (p)-[:KNOWS]->(s:Person), (q)-[:LIKES]->(m)");
        PostgresCluster.Load(servers.Map, graph, "posts", InSql with { CopiedNodes = 0 });
        using PostgresCluster cluster = PostgresCluster.Connect(servers.Map, InSql);

        // All hangs at the posts.
        Assert.Equal(0, Sent("MATCH (p:Person)-[:LIKES]->(m:Post)-[:BY]->(q:Person) RETURN count(*) AS n"));

        // A number for each person, and not a row for each two that know one.
        const string known = "MATCH (a:Person)-[:KNOWS]-(b)-[:KNOWS]-(c:Person)-[:LIKES]->(m:Post) WHERE a <> c RETURN count(*) AS n";
        Assert.InRange(Sent(known), 1, 4 * 8192);

        // What certainly differs is not sent to be compared.
        string plan = cluster.Query(
            "EXPLAIN MATCH (a:Person)-[:KNOWS]-(b:Person)-[:KNOWS]-(c:Person) WHERE a <> c RETURN count(*) AS n").Plan!;
        Assert.DoesNotContain("rid <>", plan, StringComparison.Ordinal);

        long Sent(string query) => Moved(graph, cluster, query).Sent;
    }

    [PostgresFact]
    public void What_each_shard_has_whole_is_asked_of_one()
    {
        using ShardServers servers = new(3);
        using Graph graph = new();
        graph.Query(
            "UNWIND range(0, 39) AS n CREATE (:Town {n: n}) WITH count(*) AS m MATCH (a:Town), (b:Town) "
                + "WHERE b.n > a.n AND b.n < a.n + 4 CREATE (a)-[:ROAD]->(b)");
        graph.Query("MATCH (t:Town) UNWIND range(1, 30) AS n CREATE (t)<-[:LIVES_IN]-(:Person)");
        PostgresGraphOptions options = InSql with { CopiedNodes = 64 };
        PostgresCluster.Load(servers.Map, graph, "towns", options);
        using PostgresCluster cluster = PostgresCluster.Connect(servers.Map, options);

        const string circles = "MATCH (a:Town)-[:ROAD]-(b)-[:ROAD]-(c)-[:ROAD]-(a) RETURN count(*) AS n";
        Assert.Contains(SqlPassNames.AskCopies, cluster.Query("EXPLAIN " + circles).Plan!, StringComparison.Ordinal);
        Assert.Equal(1, Came(circles));
        Assert.Equal(1, Came("MATCH (t:Town) WHERE t.n > $least RETURN count(*) AS n", QueryParameters.From(new { least = 12 })));

        // People are spread.
        Assert.Equal(3, Came("MATCH (p:Person)-[:LIVES_IN]->(t:Town) RETURN count(*) AS n"));

        long Came(string query, QueryParameters? parameters = null)
        {
            (long came, long sent) = Moved(graph, cluster, query, parameters);
            Assert.Equal(0, sent);
            return came;
        }
    }

    /// <summary>How many rows came of the shards, and went to them, for a number that is the graph's in memory.</summary>
    private static (long Came, long Sent) Moved(Graph graph, PostgresCluster cluster, string query, QueryParameters? parameters = null)
    {
        (long came, long sent) = (cluster.RowsRead, cluster.RowsSent);
        Assert.Equal(graph.Query(query, parameters).Scalar<long>(), cluster.Query(query, parameters).Scalar<long>());
        return (cluster.RowsRead - came, cluster.RowsSent - sent);
    }

    private static string Answer(Graph graph, string query, QueryOptions? options = null) =>
        string.Join("; ", graph.Query(query, (QueryParameters?)null, options)
            .Select(row => string.Join(',', row)).Order(StringComparer.Ordinal));

    /// <summary>A graph whose nodes stand in different blocks.</summary>
    private static Graph Drawn(Random random)
    {
        Graph graph = new();
        for (int i = 0; i < Nodes; i++)
        {
            string labels = random.Next(4) switch { 0 => ":A", 1 => ":B", 2 => ":A:B", _ => "" };
            graph.Query($"CREATE ({labels} {{i: {i % 7}, k: {i}}})");
            graph.Query("UNWIND range(1, 4095) AS n CREATE ()");
        }

        graph.Query("MATCH (n) WHERE n.k IS NULL DELETE n");
        for (int i = 0; i < 4 * Nodes; i++)
        {
            (int from, int to) = (random.Next(Nodes), random.Next(8) == 0 ? -1 : random.Next(Nodes));
            string type = random.Next(3) == 0 ? "S" : "R";
            graph.Query(
                $"MATCH (a {{k: {from}}}) MATCH (b {{k: {(to < 0 ? from : to)}}}) CREATE (a)-[:{type} {{w: {random.Next(2)}}}]->(b)");
        }

        return graph;
    }
}
