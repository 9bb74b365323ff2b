using ScoGraph.Testing.Facts;
using ScoGraph.Testing.Servers;

namespace ScoGraph.Postgres.Tests;

/// <summary>A disk that becomes full: an error that says so, nothing in half, and all goes on when there is room again.</summary>
public sealed class DiskTests
{
    [DiskFact]
    public void A_full_disk_is_an_error_of_its_own_and_what_was_committed_stays()
    {
        using LocalPostgres server = LocalPostgres.Start();
        using SmallDisk disk = new(megabytes: 48, ballast: 24);
        LocalPostgres.Run("chown", "postgres", disk.Data);
        TestServer.Run(server.Address, $"CREATE TABLESPACE small LOCATION '{disk.Data}'");
        TestServer.Run(server.Address, "ALTER DATABASE postgres SET default_tablespace = small");
        const string fill = "UNWIND range(1, 20000) AS n CREATE (:N {round: $round, text: 'a text that takes room, again and again'})";
        using (PostgresGraph graph = PostgresGraph.Connect(server.Address))
        {
            int rounds = 0;
            PostgresGraphException full = Assert.Throws<PostgresGraphException>(() =>
            {
                for (; rounds < 200; rounds++)
                    graph.Query(fill, ("round", rounds));
            });
            Assert.Equal(PostgresGraphProblem.Full, full.Problem);
            Assert.InRange(rounds, 1, 199);
            AssertWhole(graph, rounds);
            using (PostgresGraph other = PostgresGraph.Connect(server.Address))
                AssertWhole(other, rounds);
            disk.Free();
            graph.Query(fill, ("round", rounds));
            AssertWhole(graph, rounds + 1);
        }

        // The server lets the disk go.
        server.Kill();
    }

    private static void AssertWhole(Graph graph, int rounds)
    {
        QueryResult found = graph.Query("MATCH (n:N) RETURN n.round AS round, count(*) AS n ORDER BY round");
        List<long> counts = [.. found.Select(row => row.Get<long>(1))];
        Assert.Equal(rounds, counts.Count);
        Assert.All(counts, count => Assert.Equal(20_000, count));
    }
}
