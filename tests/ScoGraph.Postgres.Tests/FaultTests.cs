using ScoGraph.Postgres.Connections;
using ScoGraph.Testing.Facts;
using ScoGraph.Testing.Servers;

namespace ScoGraph.Postgres.Tests;

/// <summary>Servers that end, connections that break, databases that refuse: nothing half done, and errors that say so.</summary>
public sealed class FaultTests
{
    /// <summary>Each transaction makes a pair of nodes with its number and a relationship between them.</summary>
    [PostgresFact]
    public void A_server_that_ends_at_any_moment_loses_no_acknowledged_commit_and_keeps_none_in_half()
    {
        using LocalPostgres server = LocalPostgres.Start(lasting: true);
        PostgresGraph graph = PostgresGraph.Connect(server.Address);
        Random random = new(7);
        HashSet<long> acknowledged = [];
        long next = 0;
        for (int round = 0; round < 5; round++)
        {
            using ManualResetEventSlim begun = new();
            Task killer = Task.Run(() =>
            {
                begun.Wait();
                Thread.Sleep(random.Next(20, 120));
                server.Kill();
            });
            PostgresGraphException? fault = null;
            while (fault is null)
            {
                begun.Set();
                try
                {
                    graph.Query("CREATE (:Half {n: $n})-[:PAIR {n: $n}]->(:Half {n: $n})", ("n", ++next));
                    acknowledged.Add(next);
                }
                catch (PostgresGraphException error)
                {
                    fault = error;
                }
            }

            killer.Wait();
            server.Begin();
            graph.Dispose();
            graph = Reconnect(server);
            Dictionary<long, long> halves = graph.Query("MATCH (h:Half) RETURN h.n, count(*)")
                .ToDictionary(row => row.Get<long>(0), row => row.Get<long>(1));
            Assert.All(halves, half => Assert.Equal(2, half.Value));
            Assert.Equal(halves.Count, graph.Query("MATCH (:Half)-[p:PAIR]->(:Half) RETURN count(p)").Scalar<long>());
            Assert.Empty(acknowledged.Except(halves.Keys));
            Assert.All(halves.Keys, n => Assert.InRange(n, 1, next));
        }

        Assert.NotEmpty(acknowledged);
        graph.Dispose();
    }

    [PostgresFact]
    public void A_connection_that_breaks_is_an_error_and_the_next_question_is_answered()
    {
        using LocalPostgres server = LocalPostgres.Start();
        using PostgresGraph graph = PostgresGraph.Connect(server.Address);
        graph.Query("UNWIND range(1, 5000) AS n CREATE (:N {n: n})");
        using PostgresGraph reader = PostgresGraph.Connect(server.Address);
        GraphView state = reader.Snapshot();
        EndAll(server);
        QuerySource[] sources = [reader, state];
        foreach (QuerySource source in sources)
        {
            for (int asked = 0; ; asked++)
            {
                try
                {
                    Assert.Equal(12502500, source.Query("MATCH (n:N) RETURN sum(n.n)").Scalar<long>());
                    break;
                }
                catch (PostgresGraphException error) when (error.Problem == PostgresGraphProblem.NotReached && asked < 20)
                {
                    // Each broken connection of the pool is found out by who takes it.
                }
            }
        }
    }

    [PostgresFact]
    public void A_state_that_passed_says_so()
    {
        using LocalPostgres server = LocalPostgres.Start();
        using PostgresGraph writer = PostgresGraph.Connect(server.Address);
        writer.Query("CREATE (:N {n: 1})");
        using PostgresGraph reader = PostgresGraph.Connect(server.Address);
        GraphView before = reader.Snapshot();
        writer.Query("MATCH (n:N) SET n.n = 2");
        EndAll(server);
        PostgresGraphException passed = Assert.Throws<PostgresGraphException>(() =>
        {
            for (int asked = 0; asked < 20; asked++)
            {
                try
                {
                    before.Query("MATCH (n:N) RETURN n.n");
                }
                catch (PostgresGraphException error) when (error.Problem == PostgresGraphProblem.NotReached)
                {
                    // As above.
                }
            }
        });
        Assert.Equal(PostgresGraphProblem.StatePassed, passed.Problem);
        Assert.Contains(nameof(PostgresGraphOptions.StateLifetime), passed.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public void What_the_database_refuses_is_told_by_kind()
    {
        Assert.Equal(PostgresGraphProblem.NotReached, Refused("postgres://scograph@127.0.0.1:1/postgres"));
        foreach ((string known, string wrong) in new[] { ("/postgres", "/nowhere"), ("scograph@", "stranger@") })
        {
            Assert.Equal(
                PostgresGraphProblem.NotAdmitted, Refused(TestServer.Address.Replace(known, wrong, StringComparison.Ordinal)));
        }

        (string foreign, string newer, string kept) = (TestServer.NewSchema(), TestServer.NewSchema(), TestServer.NewSchema());
        string user = "u" + kept;
        TestServer.Open(newer).Dispose();
        using (PostgresGraph graph = TestServer.Open(kept))
            graph.Query("CREATE (:N {n: 1})");
        TestServer.Run(TestServer.Address, $"CREATE SCHEMA {foreign}", $"CREATE TABLE {foreign}.people (name text)", $"UPDATE {newer}.graph SET format = 99",
            $"CREATE USER {user}", $"GRANT USAGE ON SCHEMA {kept} TO {user}", $"GRANT SELECT ON ALL TABLES IN SCHEMA {kept} TO {user}");
        Assert.Equal(PostgresGraphProblem.NotAGraph, Refused($"{TestServer.Address}?schema={foreign}"));
        Assert.Equal(PostgresGraphProblem.NewerFormat, Refused($"{TestServer.Address}?schema={newer}"));
        PostgresGraphException none = Assert.Throws<PostgresGraphException>(() => PostgresGraph.Connect(
            TestServer.Address, new PostgresGraphOptions { Schema = TestServer.NewSchema(), ReadOnly = true }));
        Assert.Equal(PostgresGraphProblem.NotAGraph, none.Problem);
        using PostgresGraph reader = PostgresGraph.Connect(
            $"{TestServer.Address.Replace("scograph@", user + "@", StringComparison.Ordinal)}?schema={kept}");
        Assert.Equal(1, reader.Query("MATCH (n:N) RETURN n.n").Scalar<long>());
        PostgresGraphException right = Assert.Throws<PostgresGraphException>(() => reader.Query("CREATE (:N {n: 2})"));
        Assert.Equal(PostgresGraphProblem.NoRight, right.Problem);
    }

    [PostgresFact]
    public void An_address_that_is_none_says_what_would_be_right()
    {
        foreach (string wrong in new[] { "postgres://host/db?nonsense=1", "Username=x", "Host=x;Nonsense=1" })
        {
            ArgumentException error = Assert.Throws<ArgumentException>(() => PostgresGraph.Connect(wrong));
            Assert.Contains("postgres://user:password@host", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal("postgres://me@host/db", ConnectionText.WithoutPassword("postgres://me:secret@host/db"));
    }

    private static PostgresGraphProblem Refused(string address) =>
        Assert.Throws<PostgresGraphException>(() => PostgresGraph.Connect(address).Dispose()).Problem;

    private static PostgresGraph Reconnect(LocalPostgres server)
    {
        for (int waited = 0; ; waited++)
        {
            try
            {
                return PostgresGraph.Connect(server.Address);
            }
            catch (PostgresGraphException error) when (error.Problem == PostgresGraphProblem.NotReached && waited < 300)
            {
                // It is recovering.
                Thread.Sleep(100);
            }
        }
    }

    /// <summary>Ends the connections of all who use a server.</summary>
    private static void EndAll(LocalPostgres server) => TestServer.Run(
        server.Address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()");
}
