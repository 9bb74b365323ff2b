namespace ScoGraph.Tests.Observation;

/// <summary>Commits as they come: <see cref="Graph.Watch"/>.</summary>
public sealed class WatchTests
{
    [Fact]
    public async Task Commits_come_in_their_order_from_the_beginning_of_the_enumeration_on()
    {
        using Graph graph = new();
        IAsyncEnumerable<GraphCommit> commits = graph.Watch();
        graph.Query("CREATE (:Before)");
        await using IAsyncEnumerator<GraphCommit> reader = commits.GetAsyncEnumerator();
        graph.Query("CREATE (:A)");
        using (Transaction transaction = graph.BeginTransaction())
        {
            transaction.Describe("somebody", "for a reason");
            transaction.Query("MATCH (a:A) SET a.x = 1");
            transaction.Query("CREATE (:B)");
            transaction.Commit();
        }

        Assert.True(await reader.MoveNextAsync());
        Assert.Equal((2, 1), (reader.Current.Number, reader.Current.Changes.Nodes.Count));
        Assert.True(await reader.MoveNextAsync());
        Assert.Equal((3, 2, "somebody"), (reader.Current.Number, reader.Current.Changes.Nodes.Count, reader.Current.Author));
        ValueTask<bool> next = reader.MoveNextAsync();
        Assert.False(next.IsCompleted);
        graph.Query("MATCH (n) DETACH DELETE n");
        Assert.True(await next);
        Assert.All(reader.Current.Changes.Nodes, change => Assert.Equal(ChangeKind.Deleted, change.Kind));
    }

    [Fact]
    public async Task Commits_of_many_writers_come_in_order_and_none_is_missing()
    {
        const int writers = 4, each = 500;
        using Graph graph = new();
        await using IAsyncEnumerator<GraphCommit> reader = graph.Watch(new WatchOptions { Capacity = writers * each }).GetAsyncEnumerator();
        Task writing = Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(() =>
        {
            for (int i = 0; i < each; i++)
                graph.Query("CREATE (:A)");
        })));
        for (int number = 1; number <= writers * each; number++)
        {
            Assert.True(await reader.MoveNextAsync());
            Assert.Equal(number, reader.Current.Number);
        }

        await writing;
    }

    [Fact]
    public async Task What_was_refused_rolled_back_or_without_effect_is_not_told()
    {
        using Graph graph = new();
        await using IAsyncEnumerator<GraphCommit> reader = graph.Watch().GetAsyncEnumerator();
        using (graph.Subscribe(new Refusing()))
            Assert.Throws<NotSupportedException>(() => graph.Query("CREATE (:A)"));
        using (Transaction transaction = graph.BeginTransaction())
            transaction.Query("CREATE (:A)");
        graph.Query("MATCH (n) SET n.x = 1");
        graph.Query("CREATE (:Told)");
        Assert.True(await reader.MoveNextAsync());
        Assert.Equal(["Told"], reader.Current.Changes.Nodes.Single().LabelsAfter);
    }

    [Fact]
    public async Task A_reader_that_is_too_slow_gets_what_waited_and_then_an_error_that_says_what_is_missed()
    {
        using Graph graph = new();
        await using IAsyncEnumerator<GraphCommit> slow = graph.Watch(new WatchOptions { Capacity = 2 }).GetAsyncEnumerator();
        await using IAsyncEnumerator<GraphCommit> other = graph.Watch().GetAsyncEnumerator();
        for (int i = 0; i < 5; i++)
            graph.Query("CREATE (:A)");
        Assert.True(await slow.MoveNextAsync() && await slow.MoveNextAsync());
        Assert.Equal(2, slow.Current.Number);
        WatchOverflowException error = await Assert.ThrowsAsync<WatchOverflowException>(async () => await slow.MoveNextAsync());
        Assert.Equal(3, error.FirstMissed);
        Assert.Equal(
            "Commits came faster than they were read: 2 were waiting when commit 3 came, which is missed, as are those after it. "
            + "Read faster, or let more wait: WatchOptions.Capacity.", error.Message);
        for (int number = 1; number <= 5; number++)
        {
            Assert.True(await other.MoveNextAsync());
            Assert.Equal(number, other.Current.Number);
        }
    }

    [Fact]
    public async Task Either_token_ends_the_waiting()
    {
        using Graph graph = new();
        using CancellationTokenSource first = new(), second = new();
        await using IAsyncEnumerator<GraphCommit> one = graph.Watch(cancellationToken: first.Token).GetAsyncEnumerator(default);
        await using IAsyncEnumerator<GraphCommit> two = graph.Watch().GetAsyncEnumerator(second.Token);
        foreach ((IAsyncEnumerator<GraphCommit> reader, CancellationTokenSource stop) in new[] { (one, first), (two, second) })
        {
            ValueTask<bool> next = reader.MoveNextAsync();
            await stop.CancelAsync();
            OperationCanceledException error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
            Assert.Equal(stop.Token, error.CancellationToken);
        }
    }

    [Fact]
    public async Task The_end_of_the_graph_is_the_end_of_the_enumeration()
    {
        Graph graph = new();
        IAsyncEnumerable<GraphCommit> commits = graph.Watch();
        await using IAsyncEnumerator<GraphCommit> reader = commits.GetAsyncEnumerator();
        graph.Query("CREATE (:A)");
        graph.Dispose();
        Assert.True(await reader.MoveNextAsync());
        Assert.False(await reader.MoveNextAsync());
        Assert.Throws<ObjectDisposedException>(() => commits.GetAsyncEnumerator());
        Assert.Throws<ObjectDisposedException>(() => graph.Watch());
    }

    [Fact]
    public async Task Whoever_leaves_is_told_no_more()
    {
        using Graph graph = new();
        await using (IAsyncEnumerator<GraphCommit> reader = graph.Watch(new WatchOptions { Capacity = 1 }).GetAsyncEnumerator())
            graph.Query("CREATE (:A)");
        graph.Query("CREATE (:A)");
        int read = 0;
        Task reading = Task.Run(async () =>
        {
            await foreach (GraphCommit commit in graph.Watch())
            {
                Interlocked.Increment(ref read);
                break;
            }
        });
        while (!reading.IsCompleted)
        {
            graph.Query("CREATE (:A)");
            await Task.Yield();
        }

        await reading;
        Assert.Equal(1, read);
        Assert.Throws<ArgumentOutOfRangeException>(() => new WatchOptions { Capacity = 0 });
    }

    private sealed class Refusing : ICommitListener
    {
        void ICommitListener.Committing(GraphCommit commit) => throw new NotSupportedException();
    }
}
