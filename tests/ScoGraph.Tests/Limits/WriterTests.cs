using System.Runtime.CompilerServices;

namespace ScoGraph.Tests.Limits;

/// <summary>One writes at a time: who waits for how long, who is refused, and what ends with the graph.</summary>
public sealed class WriterTests
{
    private static readonly TimeSpan Ample = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Who_has_a_transaction_open_is_not_made_to_wait_for_it()
    {
        using Graph graph = new(new GraphOptions { WriterWait = Timeout.InfiniteTimeSpan });
        using (Transaction transaction = graph.BeginTransaction())
        {
            Refused(graph);
            await Task.Yield();
            Refused(graph);
            await Task.Run(() => Refused(graph));
            Assert.Equal(0, graph.Query("MATCH (n) RETURN count(n)").Scalar<int>());
            transaction.Query("CREATE ()");
            transaction.Commit();
        }

        graph.Query("CREATE ()");
        graph.BeginTransaction().Dispose();
        Assert.Equal(2, graph.Query("MATCH (n) RETURN count(n)").Scalar<int>());
    }

    [Fact]
    public void Another_graph_is_another_place()
    {
        using Graph one = new(), other = new();
        using Transaction transaction = one.BeginTransaction();
        other.Query("CREATE ()");
        one.Copy().Query("CREATE ()");
    }

    [Fact]
    public void A_listener_cannot_write_into_the_commit_that_it_is_told_of()
    {
        using Graph graph = new(new GraphOptions { WriterWait = Timeout.InfiniteTimeSpan });
        using IDisposable listening = graph.Subscribe(new Listener(() => Refused(graph)));
        graph.Query("CREATE ()");
        Assert.Equal(1, graph.Query("MATCH (n) RETURN count(n)").Scalar<int>());
    }

    [Fact]
    public void Others_wait_so_long_and_no_longer()
    {
        using Graph graph = new(new GraphOptions { WriterWait = TimeSpan.FromMilliseconds(50) });
        using Transaction transaction = graph.BeginTransaction();
        QueryException error = Elsewhere(() => Assert.Throws<QueryException>(() => graph.Query("CREATE ()")));
        Assert.Equal((ErrorCategory.LimitExceeded, "WriterTimeLimit"), (error.Category, error.Detail));
        TimeoutException late = Elsewhere(() => Assert.Throws<TimeoutException>(() => graph.BeginTransaction()));
        Assert.Contains("WriterWait", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Waiting_takes_of_the_time_of_a_query()
    {
        using Graph graph = new(new GraphOptions { WriterWait = Timeout.InfiniteTimeSpan });
        using Transaction transaction = graph.BeginTransaction();
        QueryOptions asked = new() { Limits = new QueryLimits { Timeout = TimeSpan.FromMilliseconds(50) } };
        Assert.Equal("TimeLimit", Elsewhere(() => Assert.Throws<QueryException>(() => graph.Query("CREATE ()", null, asked))).Detail);
    }

    [Fact]
    public async Task Others_write_as_soon_as_they_can()
    {
        using Graph graph = new();
        Transaction transaction = graph.BeginTransaction();
        Task waiting;
        using (ExecutionContext.SuppressFlow())
            waiting = Task.Run(() => graph.Query("CREATE ()"));
        transaction.Dispose();
        await waiting.WaitAsync(Ample);
        Assert.Equal(1, graph.Query("MATCH (n) RETURN count(n)").Scalar<int>());
    }

    [Fact]
    public void A_lost_transaction_frees_its_place()
    {
        using Graph graph = new(new GraphOptions { WriterWait = TimeSpan.Zero });
        Lose(graph);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        graph.Query("CREATE (:Kept)");
        Assert.Equal(["Kept"], graph.Query("MATCH (n) RETURN labels(n)[0]").Select(row => row.Get<string>(0)));
    }

    /// <summary>Outer rows enough for hours: inner ones that are only counted take no time each.</summary>
    [Theory]
    [InlineData("UNWIND range(1, 100000000000) AS a UNWIND range(1, 10000000) AS b RETURN count(*)")]
    [InlineData("UNWIND range(1, 100000000000) AS a UNWIND range(1, 10000000) AS b WITH a WHERE a < 0 CREATE ()")]
    [InlineData("WITH reduce(l = [1], i IN range(1, 25) | [l, l]) AS x UNWIND range(1, 100000) AS i WITH x WHERE x <> x RETURN x")]
    public async Task What_runs_ends_with_its_graph(string text)
    {
        Graph graph = new();
        Task query = Task.Run(() => graph.Query(text));
        Task stream = Task.Run(() => graph.Stream("UNWIND range(1, 100000000000) AS a RETURN a").Count());
        await Task.Delay(20);
        graph.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => query.WaitAsync(Ample));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => stream.WaitAsync(Ample));
    }

    [Fact]
    public void A_wait_is_not_negative()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GraphOptions { WriterWait = TimeSpan.FromSeconds(-1) });
        using Graph graph = new(new GraphOptions { WriterWait = TimeSpan.MaxValue });
        graph.Query("CREATE ()");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Lose(Graph graph) => graph.BeginTransaction().Query("CREATE (:Lost)");

    private static void Refused(Graph graph)
    {
        QueryException error = Assert.Throws<QueryException>(() => graph.Query("CREATE ()"));
        Assert.Equal("TransactionOpen", error.Detail);
        Assert.Contains("A transaction is open here", error.Message, StringComparison.Ordinal);
        Assert.Contains(
            "A transaction is open here", Assert.Throws<InvalidOperationException>(() => graph.BeginTransaction()).Message,
            StringComparison.Ordinal);
    }

    /// <summary>On a thread that has nothing of this flow of execution.</summary>
    private static T Elsewhere<T>(Func<T> work)
    {
        // On a thread of its own: whoever waits for work that the pool has not begun yet may be given it.
        Task<T> task;
        using (ExecutionContext.SuppressFlow())
            task = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return task.GetAwaiter().GetResult();
    }

    private sealed class Listener(Action told) : ICommitListener
    {
        public void Committing(GraphCommit commit) => told();
    }
}
