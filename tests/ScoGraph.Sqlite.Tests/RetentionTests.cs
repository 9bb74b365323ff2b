namespace ScoGraph.Sqlite.Tests;

/// <summary>A file that keeps only so much of its history.</summary>
public sealed class RetentionTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly SetClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_newest_commits_stay_and_the_others_go_when_as_many_have_gathered()
    {
        using SqliteGraph graph = Open(new HistoryRetention { Commits = 10 });
        Commit(graph, 20);
        graph.Checkpoint();
        Assert.Equal(0, graph.FirstState);
        Commit(graph, 1);
        graph.Checkpoint();
        Assert.Equal((11, 21), (graph.FirstState, graph.LastCommit));
        Assert.Equal(10, graph.History().Count());
        Assert.Equal(11, Count(graph.AsOf(11)));
        Assert.Equal(GraphFileProblem.NoSuchState, Assert.Throws<GraphFileException>(() => graph.AsOf(10)).Problem);
        Commit(graph, 9);
        graph.Checkpoint();
        Assert.Equal(11, graph.FirstState);
        Assert.Equal(30, Count(graph));
        Assert.Empty(graph.Verify().Problems);
    }

    [Fact]
    public void Commits_stay_for_a_time()
    {
        using SqliteGraph graph = Open(new HistoryRetention { Time = TimeSpan.FromDays(10) });
        for (int day = 0; day <= 20; day++)
        {
            Commit(graph, 1);
            graph.Checkpoint();
            Assert.Equal(day == 20 ? 11 : 0, graph.FirstState);
            _clock.Now += TimeSpan.FromDays(1);
        }

        Assert.Equal(11, Count(graph.AsOf(11)));
        Assert.Empty(graph.Verify().Problems);
    }

    [Theory]
    [InlineData(3, 10, 11)]
    [InlineData(10, 3, 11)]
    [InlineData(100, 3, 0)]
    [InlineData(3, 100, 0)]
    [InlineData(long.MaxValue, 1, 0)]
    public void What_either_keeps_stays(long commits, int days, long first)
    {
        using (SqliteGraph graph = Open(new HistoryRetention { Commits = commits, Time = TimeSpan.FromDays(days) }))
        {
            for (int day = 0; day < 21; day++)
            {
                _clock.Now += TimeSpan.FromDays(1);
                Commit(graph, 1);
            }

            graph.Checkpoint();
            Assert.Equal(first, graph.FirstState);
        }

        using SqliteGraph again = Open(null);
        Assert.Equal(first, again.FirstState);
        Assert.Equal(21, Count(again));
    }

    [Fact]
    public void A_history_ends_in_the_background_and_readers_follow()
    {
        SqliteGraphOptions options = new() { Retention = new HistoryRetention { Commits = 5 }, CheckpointAfter = 1 };
        using (SqliteGraph graph = SqliteGraph.Open(_folder.File(), options))
        {
            using SqliteGraph reader = SqliteGraph.Open(_folder.File(), new SqliteGraphOptions { ReadOnly = true });
            for (int i = 1; i <= 60; i++)
            {
                Commit(graph, 1);
                Assert.Equal(i, Count(reader));
            }

            Parallel.Invoke(graph.Checkpoint, graph.Checkpoint, graph.Checkpoint, () => Commit(graph, 20));
            Assert.True(graph.FirstState > 0);
            Assert.True(graph.History().Count() >= 5);
            Assert.Equal(80, Count(reader));
            Assert.Empty(graph.Verify().Problems);
        }

        using SqliteGraph closed = Open(null);
        Assert.Equal(80, Count(closed));
        Assert.Empty(closed.Verify().Problems);
    }

    [Fact]
    public void Ends_that_cross_each_other_lose_nothing()
    {
        using SqliteGraph graph = Open(null);
        Commit(graph, 40);
        Parallel.For(1, 41, commit =>
        {
            try
            {
                graph.Retain(commit);
            }
            catch (GraphFileException error) when (error.Problem == GraphFileProblem.NoSuchState)
            {
                // A later one was first.
            }
        });
        Assert.Equal(40, graph.FirstState);
        Assert.Empty(graph.Verify().Problems);
        Assert.Equal(40, Count(graph));
    }

    [Fact]
    public void What_keeps_nothing_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new HistoryRetention { Commits = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HistoryRetention { Time = TimeSpan.Zero });
        using SqliteGraph graph = Open(new HistoryRetention { Time = TimeSpan.MaxValue });
        Commit(graph, 3);
        graph.Checkpoint();
        Assert.Equal(0, graph.FirstState);
        SqliteGraphOptions all = new() { Retention = new HistoryRetention() };
        using SqliteGraph none = SqliteGraph.Open(_folder.File("none.scograph"), all);
        Commit(none, 3);
        none.Checkpoint();
        Assert.Equal(0, none.FirstState);
    }

    private SqliteGraph Open(HistoryRetention? retention) => SqliteGraph.Open(
        _folder.File(), new SqliteGraphOptions { Retention = retention, Graph = new GraphOptions { Time = _clock } });

    private static void Commit(SqliteGraph graph, int times)
    {
        for (int i = 0; i < times; i++)
            graph.Query("CREATE (:Town {visits: [1, 2, 3]})");
    }

    private static int Count(QuerySource source) => source.Query("MATCH (t:Town) RETURN count(*)").Scalar<int>();

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
