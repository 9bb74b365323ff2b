using ScoGraph.Testing.Facts;

namespace ScoGraph.Postgres.Tests;

/// <summary>What one graph commits, another one of the same schema finds.</summary>
public sealed class KeptTests
{
    [PostgresFact]
    public void What_is_committed_is_there_for_who_comes_later()
    {
        string schema = TestServer.NewSchema();
        using (PostgresGraph graph = TestServer.Open(schema))
            graph.Query("CREATE (:City {name: 'Osh', height: 963})-[:ROAD {km: 60.5}]->(:City:Capital {name: 'Bishkek'})");
        using PostgresGraph again = TestServer.Open(schema);
        Assert.Equal("Bishkek", again.Query("MATCH (:City {name: 'Osh'})-[r:ROAD]->(c:Capital) WHERE r.km > 60 RETURN c.name").Scalar<string>());
    }

    [PostgresFact]
    public void Who_has_the_graph_open_sees_what_others_commit()
    {
        string schema = TestServer.NewSchema();
        using PostgresGraph one = TestServer.Open(schema), other = TestServer.Open(schema);
        one.Query("CREATE (:City {name: 'Osh'})");
        Assert.Equal(1, other.Query("MATCH (c:City) RETURN count(*)").Scalar<long>());
        other.Query("MATCH (c:City) SET c.name = 'Ош', c:Town");
        other.Query("CREATE (:City {name: 'Naryn'})");
        Assert.Equal(["Naryn", "Ош"], one.Query("MATCH (c:City) RETURN c.name ORDER BY c.name").Select(row => row.Get<string>(0)));
        Assert.Equal(3, one.LastCommit);
    }

    [PostgresFact]
    public void Values_of_every_kind_come_back_as_they_were()
    {
        string schema = TestServer.NewSchema();
        const string values = """
            [true, 1, 1.0, 0.0/0.0, -0.0, 9223372036854775807, 'text', 'nul\u0000', 'half \ud800', [1, 2.5, 'x'], date('2001-06-15'),
             datetime('2001-06-15T12:00:00.123456789+05:00[Asia/Tashkent]'), duration('P1M2DT3.5S'), point({x: 1, y: 2})]
            """;
        using (PostgresGraph graph = TestServer.Open(schema))
        {
            graph.Query($"UNWIND {values} AS v CREATE (:V {{v: v}})");
            graph.Query($"UNWIND {values} AS v CREATE (:W {{`odd key`: v}})");
        }

        using PostgresGraph again = TestServer.Open(schema);
        using Graph memory = new();
        memory.Query($"UNWIND {values} AS v CREATE (:V {{v: v}})");
        memory.Query($"UNWIND {values} AS v CREATE (:W {{`odd key`: v}})");
        foreach (string query in new[] { "MATCH (n:V) RETURN n.v ORDER BY n.v", "MATCH (n:W) RETURN n.`odd key` AS v ORDER BY v" })
            Assert.Equal(memory.Query(query).ToJson(), again.Query(query).ToJson());
    }

    [PostgresFact]
    public void A_statement_that_fails_leaves_nothing()
    {
        using PostgresGraph graph = TestServer.NewGraph();
        graph.Query("CREATE (:City {name: 'Osh'})");
        Assert.Throws<QueryException>(() => graph.Query("CREATE (:City {name: 'Naryn'}) WITH 1 AS x RETURN x / 0"));
        using (Transaction transaction = graph.BeginTransaction())
            transaction.Query("CREATE (:City {name: 'Talas'})");
        Assert.Equal(1, graph.Query("MATCH (c:City) RETURN count(*)").Scalar<long>());
    }

    [PostgresFact]
    public void A_writer_that_adds_columns_does_not_wait_for_who_reads_an_earlier_state()
    {
        string schema = TestServer.NewSchema();
        using (PostgresGraph first = TestServer.Open(schema))
            first.Query("UNWIND range(1, 3000) AS n CREATE (:City {name: 'city ' + n})");
        using PostgresGraph reader = TestServer.Open(schema), writer = TestServer.Open(schema);
        GraphView before = reader.Snapshot();
        Assert.Equal(3000, before.Query("MATCH (c:City) WHERE c.name STARTS WITH 'city' RETURN count(*)").Scalar<long>());
        writer.Query("MATCH (c:City) SET c.height = 963, c.name = 'x', c:Town");
        Assert.Equal("city 999", before.Query("MATCH (c:City) WHERE c.height IS NULL RETURN max(c.name)").Scalar<string>());
        Assert.Equal(3000, reader.Query("MATCH (c:City:Town {height: 963, name: 'x'}) RETURN count(*)").Scalar<long>());
    }

    [PostgresFact]
    public void Constraints_hold_for_all_who_write()
    {
        string schema = TestServer.NewSchema();
        using PostgresGraph one = TestServer.Open(schema), other = TestServer.Open(schema);
        one.Query("CREATE CONSTRAINT city_name FOR (c:City) REQUIRE c.name IS UNIQUE");
        one.Query("CREATE (:City {name: 'Osh'})");
        QueryException refused = Assert.Throws<QueryException>(() => other.Query("CREATE (:City:Town {name: 'Osh'})"));
        Assert.Contains("city_name", refused.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public void Writers_of_several_processes_take_turns()
    {
        string schema = TestServer.NewSchema();
        using PostgresGraph first = TestServer.Open(schema);
        first.Query("CREATE (:Counter {n: 0})");
        Parallel.For(0, 4, _ =>
        {
            using PostgresGraph graph = TestServer.Open(schema);
            for (int i = 0; i < 25; i++)
                graph.Query("MATCH (c:Counter) SET c.n = c.n + 1");
        });
        Assert.Equal(100, first.Query("MATCH (c:Counter) RETURN c.n").Scalar<long>());
        Assert.Equal(101, first.LastCommit);
    }
}
