using System.Runtime.CompilerServices;
using System.Text;

namespace ScoGraph.Tests;

/// <summary>What waits for files and for other writers without holding a thread.</summary>
public sealed class AsyncTests
{
    [Fact]
    public async Task A_graph_is_saved_and_loaded()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        using Graph graph = new();
        graph.Query("CREATE (:City {name: 'Osh'})");
        await graph.SaveAsync(path);
        using Graph loaded = await Graph.LoadAsync(path);
        Assert.Equal("Osh", loaded.Query("MATCH (c:City) RETURN c.name").Scalar<string>());
        using MemoryStream stream = new();
        await loaded.SaveAsync(stream);
        Assert.Equal(await File.ReadAllTextAsync(path), Encoding.UTF8.GetString(stream.ToArray()));
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Graph.LoadAsync(path, cancellationToken: stop.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => graph.SaveAsync(path, cancellationToken: stop.Token));
        Assert.Equal([path], Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + "*"));
        File.Delete(path);
    }

    [Theory]
    [InlineData("x.graphml", "GraphMl")]
    [InlineData("x.jsonl", "JsonLines")]
    [InlineData("x.TTL", "Turtle")]
    public async Task A_name_of_another_format_is_not_given_to_json(string name, string format)
    {
        using Graph graph = new();
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}{name}");
        Assert.Contains(format, Assert.Throws<ArgumentException>(() => graph.Save(path)).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => graph.SaveAsync(path));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_transaction_is_waited_for_without_a_thread()
    {
        using Graph graph = new();
        Transaction first = await graph.BeginTransactionAsync();
        Task<Transaction> second;
        using (ExecutionContext.SuppressFlow())
            second = Task.Run(() => graph.BeginTransactionAsync());
        first.Query("CREATE ()");
        first.Commit();
        using Transaction begun = await second;
        Assert.Equal(1, begun.Schema().Nodes);
    }

    [Fact]
    public async Task Whoever_holds_the_place_is_refused_at_once()
    {
        using Graph graph = new();
        using Transaction open = await graph.BeginTransactionAsync();
        await Task.Yield();
        await Assert.ThrowsAsync<InvalidOperationException>(() => graph.BeginTransactionAsync());
        Assert.Equal("TransactionOpen", Assert.Throws<QueryException>(() => graph.Query("CREATE ()")).Detail);
        open.Rollback();
        using Transaction next = await graph.BeginTransactionAsync();
        Assert.Equal(0, next.Schema().Nodes);
    }

    [Fact]
    public void A_flow_keeps_nothing_of_graphs_whose_transactions_are_over()
    {
        List<WeakReference> keys = [.. Enumerable.Range(0, 20).Select(_ => Begun())];
        GC.Collect();
        // What is pooled may still hold the last of them.
        Assert.InRange(keys.Count(key => key.IsAlive), 0, 2);
        using Graph graph = new();
        long few = Begin();
        for (int i = 0; i < 2000; i++)
            Begun();
        Assert.InRange(Begin(), 0, 2 * few);

        long Begin()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++)
                graph.BeginTransaction().Rollback();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    /// <summary>A transaction of a graph of its own is begun and over; what the graph held.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Begun()
    {
        using Graph graph = new();
        string name = new('x', 100);
        using Transaction transaction = graph.BeginTransaction();
        transaction.Query("CREATE ({name: $name})", ("name", name));
        transaction.Commit();
        return new WeakReference(name);
    }

    [Fact]
    public async Task Waiting_for_a_transaction_ends_with_the_wait_or_the_token()
    {
        using Graph graph = new(new GraphOptions { WriterWait = TimeSpan.FromMilliseconds(1) });
        Task<Transaction> late, stopped;
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();
        using Transaction open = graph.BeginTransaction();
        using (ExecutionContext.SuppressFlow())
        {
            late = Task.Run(() => graph.BeginTransactionAsync());
            stopped = Task.Run(() => graph.BeginTransactionAsync(stop.Token));
        }

        await Assert.ThrowsAsync<TimeoutException>(() => late);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
    }
}
