using ScoGraph.Testing.Facts;
using ScoGraph.Testing.Servers;

namespace ScoGraph.Postgres.Tests;

/// <summary>Networks that lose all packets and close no connection: an error within the time allowed, and nothing in half.</summary>
public sealed class NetworkTests
{
    /// <summary>Far more than what is allowed below; without an end a test would hang.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [NetworkFact]
    public void A_shard_that_is_cut_off_is_an_error_with_its_name_and_no_part_of_an_answer()
    {
        using OwnNetwork network = new();
        using LocalPostgres near = LocalPostgres.Start(), far = LocalPostgres.Start(network: network);
        ShardMap map = ShardMap.Even(near.Address, Bounded(far));
        using Graph graph = new();
        graph.Query("UNWIND range(1, 20000) AS n CREATE (:N {n: n})");
        PostgresCluster.Load(map, graph, "cut");
        PostgresGraphOptions options = new() { MemoryBudget = 0 };
        using PostgresCluster cluster = PostgresCluster.Connect(map, options);
        Assert.Equal(200_010_000, Sum(cluster));
        network.Cut();
        PostgresGraphException lost = Within(() => Assert.Throws<PostgresGraphException>(() => Sum(cluster)));
        Assert.Equal(PostgresGraphProblem.NotReached, lost.Problem);
        Assert.Contains("Shard 2 of 2", lost.Message, StringComparison.Ordinal);
        network.Heal();
        Assert.Equal(200_010_000, Within(() => Answered(() => Sum(cluster))));
    }

    /// <summary>Each transaction makes a pair of nodes with its number; the network is cut at any moment of one.</summary>
    [NetworkFact]
    public void A_network_that_is_cut_loses_no_acknowledged_commit_and_leaves_none_in_half()
    {
        using OwnNetwork network = new();
        using LocalPostgres server = LocalPostgres.Start(network: network);
        Random random = new(11);
        HashSet<long> acknowledged = [];
        long next = 0;
        for (int round = 0; round < 3; round++)
        {
            using PostgresGraph graph = Within(() => Answered(() => PostgresGraph.Connect(Bounded(server))));
            using ManualResetEventSlim begun = new();
            Task cutter = Task.Run(() =>
            {
                begun.Wait();
                Thread.Sleep(random.Next(20, 120));
                network.Cut();
            });
            PostgresGraphException fault = Within(() =>
            {
                while (true)
                {
                    try
                    {
                        graph.Query("CREATE (:Half {n: $n}), (:Half {n: $n})", ("n", ++next));
                        acknowledged.Add(next);
                    }
                    catch (PostgresGraphException error)
                    {
                        return error;
                    }

                    // However slow the first one was, one is acknowledged before the cut.
                    begun.Set();
                }
            });
            begun.Set();
            cutter.Wait();
            Assert.True(fault.Problem is PostgresGraphProblem.InDoubt or PostgresGraphProblem.NotReached, fault.Message);
            network.Heal();
            using PostgresGraph after = Within(() => Answered(() => PostgresGraph.Connect(Bounded(server))));
            Dictionary<long, long> halves = after.Query("MATCH (h:Half) RETURN h.n, count(*)")
                .ToDictionary(row => row.Get<long>(0), row => row.Get<long>(1));
            Assert.All(halves, half => Assert.Equal(2, half.Value));
            Assert.Empty(acknowledged.Except(halves.Keys));
            Assert.All(halves.Keys, n => Assert.InRange(n, 1, next));
            // A writer whose end the server has not heard of may hold the place for a while.
            Within(() => Answered(() => after.Query("CREATE (:After)").Count));
        }

        Assert.NotEmpty(acknowledged);
    }

    private static long Sum(Graph graph) => graph.Query(
        "MATCH (n:N) RETURN sum(n.n)", (QueryParameters?)null,
        new QueryOptions { Limits = new QueryLimits { Timeout = TimeSpan.FromSeconds(5) } }).Scalar<long>();

    /// <summary>An address that waits for seconds, not for half a minute.</summary>
    private static string Bounded(LocalPostgres server) => server.Address + "?connect_timeout=3&command_timeout=3";

    private static T Within<T>(Func<T> work)
    {
        Task<T> task = Task.Run(work);
        Assert.True(((IAsyncResult)task).AsyncWaitHandle.WaitOne(Patience), "The network is cut, and no error has come.");
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Asks until every connection of the pool that was cut is found out.</summary>
    private static T Answered<T>(Func<T> ask)
    {
        for (int asked = 0; ; asked++)
        {
            try
            {
                return ask();
            }
            catch (PostgresGraphException error) when (error.Problem == PostgresGraphProblem.NotReached && asked < 30)
            {
                Thread.Sleep(100);
            }
        }
    }
}
