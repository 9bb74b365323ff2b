using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.Tests.FileSystems;

namespace ScoGraph.Sqlite.Tests.Concurrency;

/// <summary>No reader waits for a writer, wherever that one is stuck.</summary>
public sealed class StuckWriterTests
{
    private const string Count = "MATCH (t:Town) RETURN count(*)";
    private const int Readers = 12;

    [Fact]
    public async Task Readers_go_on_while_a_commit_waits_for_the_disk()
    {
        using TestFolder folder = new();
        using TestFileSystem system = new();
        using SqliteGraph graph = SqliteGraph.Open(folder.File(), new SqliteGraphOptions { Vfs = system.Name, MemoryBudget = 1 << 20 });
        graph.Query("CREATE (:Town {name: 'Osh'})");
        graph.Checkpoint();
        using ManualResetEventSlim stuck = new(), gate = new();
        system.Failing = operation =>
        {
            if (operation.Kind != FileOperationKind.Sync)
                return 0;
            stuck.Set();
            gate.Wait();
            return 0;
        };
        Task<QueryResult> writer = Elsewhere.Begin(() => graph.Query("CREATE (:Town {name: 'Naryn'})"));
        stuck.Wait();
        await Read(graph, 1);
        Assert.False(writer.IsCompleted);
        gate.Set();
        await writer;
        system.Failing = null;
        await Read(graph, 2);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("file")]
    public async Task Readers_go_on_while_a_listener_or_a_transaction_holds_the_place_to_write(string kind)
    {
        using TestFolder folder = new();
        using Graph graph = kind == "memory" ? new Graph() : SqliteGraph.Open(folder.File());
        graph.Query("CREATE (:Town {name: 'Osh'})");
        using ManualResetEventSlim stuck = new(), gate = new();
        Task<QueryResult> writer;
        using (graph.Subscribe(new Listener(stuck, gate)))
        {
            writer = Elsewhere.Begin(() => graph.Query("CREATE (:Town {name: 'Naryn'})"));
            stuck.Wait();
            await Read(graph, 1);
            Assert.False(writer.IsCompleted);
            gate.Set();
            await writer;
        }

        using Transaction open = graph.BeginTransaction();
        open.Query("MATCH (t:Town) DELETE t");
        await Read(graph, 2);
    }

    [Fact]
    public async Task A_writer_waits_while_the_lock_of_the_file_is_held_for_a_moment()
    {
        using TestFolder folder = new();
        using SqliteGraph graph = SqliteGraph.Open(folder.File());
        for (int round = 0; round < 5; round++)
        {
            using SqliteDatabase other = SqliteDatabase.Open(folder.File(), FileAccess.ReadWrite);
            other.Run("BEGIN IMMEDIATE");
            Task<QueryResult> writer = Elsewhere.Begin(() => graph.Query("CREATE (:Town)"));
            Thread.Sleep(20);
            other.Run("COMMIT");
            await writer;
        }

        Assert.Equal(5, graph.Query(Count).Scalar<int>());
    }

    /// <summary>Each on a thread of its own; one that waited for the writer would wait without end.</summary>
    private static async Task Read(Graph graph, long expected)
    {
        long[] counts = await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Elsewhere.Begin(() =>
        {
            graph.Query("MATCH (t:Town {name: 'Osh'}) RETURN t");
            return graph.Query(Count).Scalar<long>();
        })));
        Assert.All(counts, count => Assert.Equal(expected, count));
    }

    private sealed class Listener(ManualResetEventSlim stuck, ManualResetEventSlim gate) : ICommitListener
    {
        void ICommitListener.Committing(GraphCommit commit)
        {
            stuck.Set();
            gate.Wait();
        }
    }
}
