using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests;

public sealed class MemoryStoreTests
{
    [Fact]
    public async Task Writers_wait_for_one_another()
    {
        using MemoryStore store = new();
        StoreTransaction first = store.BeginWrite();
        Task<StoreTransaction?> second = store.TryBeginWriteAsync(Timeout.InfiniteTimeSpan, default).AsTask();
        Assert.False(second.IsCompleted);
        first.Run(w => w.CreateNode([]));
        first.Commit();
        using StoreTransaction? begun = await second;
        Assert.Equal(1, begun!.Snapshot.Statistics.NodeCount);
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        using MemoryStore store = new();
        using StoreTransaction first = store.BeginWrite();
        using CancellationTokenSource cancellationToken = new();
        Task<StoreTransaction?> waiting = store.TryBeginWriteAsync(Timeout.InfiniteTimeSpan, cancellationToken.Token).AsTask();
        Task<StoreTransaction> blocked = Task.Run(() => store.BeginWrite(cancellationToken.Token));
        cancellationToken.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => blocked);
        first.Dispose();
        store.BeginWrite().Dispose();
        Assert.ThrowsAny<OperationCanceledException>(() => store.BeginWrite(cancellationToken.Token));
    }

    [Fact]
    public async Task A_disposed_store_refuses_everything()
    {
        MemoryStore store = new();
        StoreTransaction open = store.BeginWrite();
        Task<StoreTransaction?> waiting = store.TryBeginWriteAsync(Timeout.InfiniteTimeSpan, default).AsTask();
        store.Dispose();
        store.Dispose();
        Assert.True(store.IsDisposed);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        ObjectDisposedException refused = Assert.Throws<ObjectDisposedException>(() => store.Current);
        Assert.Contains("The graph was disposed and cannot be used any more.", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ObjectDisposedException>(() => store.BeginWrite());
        Assert.Throws<ObjectDisposedException>(() => open.BeginStatement());
        Assert.Throws<ObjectDisposedException>(() => open.Commit());
        open.Dispose();
    }

    [Fact]
    public async Task Readers_see_one_state_while_a_writer_commits()
    {
        using MemoryStore store = Writing.Of(w => w.CreateNodes("A", 300));
        using CancellationTokenSource done = new();
        Task[] readers = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() => ReadUntil(store, done.Token)))];
        for (int round = 0; round < 120; round++)
        {
            int at = round;
            store.Write(w =>
            {
                int node = w.CreateNode(["A"]);
                w.SetNodeProperty(node, "id", Value.FromInteger(300 + at));
                w.CreateRelationship("T", at, node);
                w.CreateRelationship("T", node, at);
                w.SetNodeProperty(at, "id", Value.FromInteger(-at));
                w.View.TryFindNodes(0, 0, Value.FromInteger(at), out ReadOnlyMemory<int> _);
            });
        }

        done.Cancel();
        await Task.WhenAll(readers);
        SnapshotChecks.Consistent(store.Current);
    }

    /// <summary>In every state each commit is there whole: one node and two relationships more, all ids told by the index.</summary>
    private static void ReadUntil(MemoryStore store, CancellationToken done)
    {
        do
        {
            IGraphSnapshot graph = store.Current;
            int rounds = graph.GetNodes(-1).Count - 300;
            Assert.Equal(2 * rounds, graph.Relationships.Live.Count);
            Assert.Equal(rounds, Enumerable.Range(0, graph.NodeBound).Sum(graph.GetAdjacency(0, Direction.Outgoing).Degree) / 2);
            for (int id = -2; id < 300 + rounds; id += 5)
            {
                int[] expected = id <= 0 && -id < rounds ? [-id] : id < rounds ? [] : [id];
                Assert.Equal(expected, graph.Find("A", "id", Value.FromInteger(id)));
            }

            Assert.Equal(rounds, graph.GetNodes(0).Count - 300);
        }
        while (!done.IsCancellationRequested);
    }
}
