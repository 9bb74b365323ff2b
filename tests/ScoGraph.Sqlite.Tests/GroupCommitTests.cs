using ScoGraph.Sqlite.Opening;
using ScoGraph.Sqlite.Tests.FileSystems;
using ScoGraph.Store;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Sqlite.Tests;

/// <summary>Commits that wait for the disk at one time share its syncs.</summary>
public sealed class GroupCommitTests
{
    private const int Writers = 8;

    [Fact]
    public async Task Eight_writers_share_two_syncs()
    {
        using TestFolder folder = new();
        using TestFileSystem system = new();
        using GraphFile file = GraphFile.Open(folder.File(), new SqliteGraphOptions { Vfs = system.Name });
        MemoryStore store = (MemoryStore)file.Store;
        using SemaphoreSlim asked = new(0);
        using ManualResetEventSlim syncing = new(), gate = new();
        using IDisposable listening = store.Subscribe(new Listener(asked));
        int syncs = 0;
        system.Failing = operation =>
        {
            if (operation.Kind != FileOperationKind.Sync)
                return 0;
            Interlocked.Increment(ref syncs);
            syncing.Set();
            gate.Wait();
            return 0;
        };
        Task[] writers = new Task[Writers];
        for (int writer = 0; writer < Writers; writer++)
        {
            writers[writer] = Task.Factory.StartNew(
                () => store.Write(w => w.CreateNode(["A"])),
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            asked.Wait();

            // Whoever has the place to write after it knows that it is in the queue.
            store.BeginWrite().Dispose();
            if (writer == 0)
                syncing.Wait();
        }

        gate.Set();
        await Task.WhenAll(writers);
        system.Failing = null;
        Assert.Equal(2, syncs);
        Assert.Equal((Writers, (long)Writers), (store.Current.GetNodes(-1).Count, store.LastCommit));
    }

    private sealed class Listener(SemaphoreSlim asked) : ICommitListener
    {
        void ICommitListener.Committing(GraphCommit commit) => asked.Release();
    }
}
