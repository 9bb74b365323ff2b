using ScoGraph.Knowledge;
using ScoGraph.Testing.Facts;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Postgres.Tests;

/// <summary>Graphs that are spread over three servers.</summary>
public sealed class ClusterTests
{
    [PostgresFact]
    public void A_graph_on_three_servers_is_the_graph()
    {
        using ShardServers servers = new(3);
        using Graph graph = Towns(20_000);
        PostgresCluster.Load(servers.Map, graph, "towns");
        using PostgresCluster cluster = PostgresCluster.Connect(servers.Map);
        Assert.Equal(SnapshotDump.Lines(graph.ReadState()), SnapshotDump.Lines(cluster.ReadState()));
        foreach (string query in new[]
        {
            "MATCH (t:Town)-[r:ROAD]->(u:Town) WHERE r.km > 50 RETURN count(*) AS n, sum(r.km) AS km",
            "MATCH (t:Town {n: 17})-[:ROAD*1..3]->(u) RETURN u.n ORDER BY u.n",
            "MATCH (t:Town:Port) RETURN t.zone AS zone, count(*) AS n ORDER BY zone",
        })
        {
            Assert.Equal(graph.Query(query).ToJson(), cluster.Query(query).ToJson());
        }

        Assert.InRange(cluster.RowsRead, 20_000, 1_000_000);
        Assert.Throws<InvalidOperationException>(() => cluster.Query("CREATE (:Town)"));
    }

    [PostgresFact]
    public void A_shard_that_is_lost_is_an_error_with_its_name_and_no_part_of_an_answer()
    {
        using ShardServers servers = new(3);
        using Graph graph = Towns(30_000);
        PostgresCluster.Load(servers.Map, graph, "towns");
        using PostgresCluster cluster = PostgresCluster.Connect(servers.Map);
        int rows = 0;
        PostgresGraphException lost = Assert.Throws<PostgresGraphException>(() =>
        {
            foreach (Row _ in cluster.Stream("MATCH (t:Town) RETURN t.n, t.zone"))
            {
                if (++rows == 5)
                    servers[1].Kill();
            }
        });
        Assert.Contains("Shard 2 of 3", lost.Message, StringComparison.Ordinal);
        Assert.Throws<PostgresGraphException>(() => cluster.Query("MATCH (t:Town) RETURN sum(t.n)"));
    }

    [PostgresFact]
    public void A_load_that_broke_off_goes_on_under_its_name_and_under_no_other()
    {
        using ShardServers servers = new(2);
        using Graph graph = KnowledgeGraph.CopyOfSco(new GraphOptions());
        TestServer.Run(servers[1].Address, "ALTER DATABASE postgres SET default_transaction_read_only = on");
        PostgresGraphException broken =
            Assert.Throws<PostgresGraphException>(() => PostgresCluster.Load(servers.Map, graph, "a"));
        TestServer.Run(
            servers[1].Address, "SET default_transaction_read_only = off", "ALTER DATABASE postgres SET default_transaction_read_only = off");
        Assert.Contains("Shard 2 of 2", broken.Message, StringComparison.Ordinal);
        PostgresGraphException missing = Assert.Throws<PostgresGraphException>(() => PostgresCluster.Connect(servers.Map));
        Assert.Equal(PostgresGraphProblem.WrongShard, missing.Problem);
        PostgresGraphException other =
            Assert.Throws<PostgresGraphException>(() => PostgresCluster.Load(servers.Map, graph, "b"));
        Assert.Equal(PostgresGraphProblem.WrongShard, other.Problem);
        PostgresCluster.Load(servers.Map, graph, "a");
        using PostgresCluster cluster = PostgresCluster.Connect(servers.Map);
        Assert.Equal(SnapshotDump.Lines(graph.ReadState()), SnapshotDump.Lines(cluster.ReadState()));
    }

    [Fact]
    public void A_map_with_a_hole_or_an_overlap_is_refused()
    {
        Assert.Contains("hashes 100 to 199", Refused(new("a", 0, 99), new("b", 200, 65535)), StringComparison.Ordinal);
        Assert.Contains("hashes 60000 to 65535", Refused(new GraphShard("a", 0, 59999)), StringComparison.Ordinal);
        Assert.Contains("overlaps", Refused(new("a", 0, 99), new("b", 50, 65535)), StringComparison.Ordinal);
        Assert.Contains("1 to 255 shards", Refused(), StringComparison.Ordinal);
        string file = Path.GetTempFileName();
        File.WriteAllText(file, """{"shards": [{"address": "a", "first": 0}]}""");
        Assert.Contains("no map of shards", Assert.Throws<FormatException>(() => ShardMap.Load(file)).Message, StringComparison.Ordinal);
        File.WriteAllText(file, """{"shards": [{"address": "a", "first": 0, "last": 65535}]}""");
        Assert.Single(ShardMap.Load(file).Shards);
        File.Delete(file);
        Assert.Equal(65535, ShardMap.Even("a", "b", "c").Shards[2].Last);
    }

    private static string Refused(params GraphShard[] shards) => Assert.Throws<ArgumentException>(() => new ShardMap(shards)).Message;

    private static Graph Towns(int count)
    {
        Graph graph = new();
        graph.Query(
            """
            UNWIND range(0, $count - 1) AS n
            CREATE (t:Town {n: n, zone: CASE n % 3 WHEN 0 THEN 'north' WHEN 1 THEN 'south' ELSE n END})
            FOREACH (_ IN CASE WHEN n % 7 = 0 THEN [1] ELSE [] END | SET t:Port)
            """,
            ("count", count));
        graph.Query(
            "MATCH (t:Town) MATCH (u:Town {n: (t.n * 7 + 3) % $count}) CREATE (t)-[:ROAD {km: t.n % 97}]->(u)", ("count", count));
        return graph;
    }
}
