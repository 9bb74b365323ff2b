using ScoGraph.Testing.Stores;

namespace ScoGraph.Store.Tests;

/// <summary>Writers get the place to write in the order in which they asked for it.</summary>
public sealed class FairWritingTests
{
    private const int Writers = 24;

    private static readonly TimeSpan AnyTime = Timeout.InfiniteTimeSpan;

    [Fact]
    public async Task Threads_and_tasks_write_in_the_order_in_which_they_came()
    {
        using MemoryStore store = new();
        List<int> order = [];
        List<Task> writers = [];
        using (store.BeginWrite())
        {
            for (int writer = 0; writer < Writers; writer++)
                writers.Add(Ask(store, writer, order));
        }

        await Task.WhenAll(writers);
        Assert.Equal(Enumerable.Range(0, Writers), order);
        Assert.Equal(0, store.WaitingWriters);
    }

    [Fact]
    public async Task Whoever_gives_up_holds_up_nobody()
    {
        using MemoryStore store = new();
        List<int> order = [];
        List<Task> writers = [];
        using CancellationTokenSource leaving = new();
        List<Task> left = [];
        using (store.BeginWrite())
        {
            for (int writer = 0; writer < Writers; writer++)
            {
                writers.Add(Ask(store, writer, order));
                left.Add(Waiting(store, () => store.BeginWrite(leaving.Token)));
                left.Add(Waiting(store, () => store.TryBeginWriteAsync(AnyTime, leaving.Token).AsTask().GetAwaiter().GetResult()));
            }

            leaving.Cancel();
            foreach (Task one in left)
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
            Assert.Equal(Writers, store.WaitingWriters);
            Assert.Null(store.TryBeginWrite(TimeSpan.Zero, CancellationToken.None));
            Assert.Null(await store.TryBeginWriteAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None));
        }

        await Task.WhenAll(writers);
        Assert.Equal(Enumerable.Range(0, Writers), order);
        store.BeginWrite().Dispose();
    }

    [Fact]
    public async Task A_place_that_is_given_to_one_who_leaves_goes_on()
    {
        for (int round = 0; round < 200; round++)
        {
            using MemoryStore store = new();
            StoreTransaction first = store.BeginWrite();
            using CancellationTokenSource leaving = new();
            Task<StoreTransaction?> waiting = store.TryBeginWriteAsync(AnyTime, leaving.Token).AsTask();
            Parallel.Invoke(first.Dispose, leaving.Cancel);
            try
            {
                (await waiting)!.Dispose();
            }
            catch (OperationCanceledException)
            {
                // It left before it was its turn.
            }

            store.Write(w => w.CreateNode([]));
        }
    }

    /// <summary>A writer that waits when this returns: every other one as a task, without a thread.</summary>
    private static Task Ask(MemoryStore store, int writer, List<int> order) => Waiting(store, () =>
    {
        StoreTransaction turn = writer % 2 == 0 ? store.BeginWrite()
            : store.TryBeginWriteAsync(AnyTime, CancellationToken.None).AsTask().GetAwaiter().GetResult()!;
        order.Add(writer);
        turn.Dispose();
    });

    private static Task Waiting(MemoryStore store, Action write)
    {
        int before = store.WaitingWriters;
        Task task = Task.Factory.StartNew(write, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        SpinWait.SpinUntil(() => store.WaitingWriters > before || task.IsCompleted);
        return task;
    }
}
