using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using ScoGraph.Postgres.Connections;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Postgres.Tests;

/// <summary>What goes from shard to shard, and what is said of it.</summary>
public sealed class StageTests
{
    private const string ByLand = "MATCH (t:Town)-[:LIES_IN]->(z)-[:PART_OF]->(l) WHERE z.n > 1 "
        + "RETURN l.name AS land, count(*) AS n, sum(z.n) AS m ORDER BY land";

    private static readonly PostgresGraphOptions InSql = new() { MemoryBudget = 0 };

    [PostgresFact]
    public void Small_tables_are_read_where_the_walk_is()
    {
        using ShardServers servers = new(3);
        using Graph graph = Lands();
        string expected = graph.Query(ByLand).ToJson();
        (long Sent, int Stages) whole = Ask("whole", 4096), parted = Ask("parted", 0);
        Assert.Equal((0, 1), whole);
        Assert.InRange(parted.Sent, 1, 20_000);
        Assert.True(parted.Stages > 1);

        (long Sent, int Stages) Ask(string schema, int copied)
        {
            PostgresGraphOptions options = InSql with { Schema = schema, CopiedNodes = copied };
            PostgresCluster.Load(servers.Map, graph, "lands", options);
            using PostgresCluster cluster = PostgresCluster.Connect(servers.Map, options);
            string plan = cluster.Query("EXPLAIN " + ByLand).Plan!;
            Assert.Contains("ForeignRows", plan, StringComparison.Ordinal);
            Assert.Equal(expected, cluster.Query(ByLand).ToJson());
            return (cluster.RowsSent, plan.Split("-- ").Length - 1);
        }
    }

    [PostgresFact]
    public void Shards_that_copied_other_tables_are_no_graph()
    {
        using ShardServers servers = new(2);
        using Graph graph = Lands();
        PostgresCluster.Load(servers.Map, graph, "lands");
        TestServer.Run(servers[1].Address, OnTable("DROP TABLE", "%Land$all"));
        PostgresGraphException other = Assert.Throws<PostgresGraphException>(() => PostgresCluster.Connect(servers.Map));
        Assert.Equal(PostgresGraphProblem.WrongShard, other.Problem);
        Assert.Contains("Shard 2 of 2", other.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public void A_profile_tells_the_rows_that_went_to_each_stage()
    {
        using ShardServers servers = new(3);
        using Graph graph = Lands();
        PostgresCluster.Load(servers.Map, graph, "lands", InSql);
        using PostgresCluster cluster = PostgresCluster.Connect(servers.Map, InSql);
        const string query = "PROFILE MATCH (t:Town)-[:ROAD]->(u:Town)-[:ROAD]->(v:Town) WHERE v.n < 100 AND t.n > 10 "
            + "RETURN count(*) AS n";
        QueryResult result = cluster.Query(query);
        Assert.Equal(graph.Query(query).Scalar<long>(), result.Scalar<long>());
        Assert.True(cluster.RowsSent > 0);
        MatchCollection told = Regex.Matches(result.Plan!, @"stage \d: ([\d,]*\d)");
        Assert.Equal(2, told.Count);
        Assert.Equal(
            cluster.RowsSent,
            told.Sum(rows => long.Parse(rows.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));
    }

    [PostgresFact]
    public void A_shard_that_does_not_answer_in_time_or_is_stopped_is_named()
    {
        using ShardServers servers = new(3);
        using Graph graph = Lands();
        PostgresCluster.Load(servers.Map, graph, "lands", InSql);
        using PostgresCluster cluster = PostgresCluster.Connect(servers.Map, InSql);
        using NpgsqlConnection holder = new(ConnectionText.Read(servers[1].Address).Settings);
        holder.Open();
        using NpgsqlTransaction held = holder.BeginTransaction();
        using NpgsqlCommand hold = new(OnTable("LOCK TABLE", "n%_Town"), holder, held);
        hold.ExecuteNonQuery();
        QueryOptions soon = new() { Limits = new QueryLimits { Timeout = TimeSpan.FromSeconds(1) } };
        QueryException late = Assert.Throws<QueryException>(
            () => cluster.Query("MATCH (t:Town) RETURN sum(t.n)", (QueryParameters?)null, soon));
        Assert.Matches("Shard [1-3] of 3, postgres://.*, was still at work", late.Message);
        QueryOptions later = new() { Limits = new QueryLimits { Timeout = TimeSpan.FromMinutes(5) } };
        Task<PostgresGraphException> stopped = Task.Run(() => Assert.Throws<PostgresGraphException>(
            () => cluster.Query("MATCH (t:Town) RETURN sum(t.n)", (QueryParameters?)null, later)));
        while (!stopped.Wait(20))
            TestServer.Run(servers[1].Address, "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
        Assert.Contains("Shard 2 of 3", stopped.Result.Message, StringComparison.Ordinal);
        Assert.Contains("57014", stopped.Result.Message, StringComparison.Ordinal);
    }

    /// <summary>A command on the table of the graph that has a name like one.</summary>
    private static string OnTable(string command, string name) =>
        $"DO $do$ BEGIN EXECUTE (SELECT format('{command} scograph.%I', tablename) FROM pg_tables WHERE schemaname = 'scograph' "
            + $"AND tablename LIKE '{name}'); END $do$";

    /// <summary>Towns that lead to each other, in zones of lands.</summary>
    private static Graph Lands()
    {
        Graph graph = new();
        graph.Query("UNWIND ['east', 'west'] AS name CREATE (:Land {name: name})");
        graph.Query(
            "UNWIND range(1, 10) AS n MATCH (l:Land {name: CASE WHEN n < 4 THEN 'east' ELSE 'west' END}) "
                + "CREATE (:Zone {n: n})-[:PART_OF]->(l)");
        graph.Query("UNWIND range(0, 19999) AS n MATCH (z:Zone {n: n % 10 + 1}) CREATE (:Town {n: n})-[:LIES_IN]->(z)");
        graph.Query("MATCH (t:Town) MATCH (u:Town {n: (t.n * 7 + 3) % 20000}) CREATE (t)-[:ROAD]->(u)");
        return graph;
    }
}
