using FsCheck.Xunit;

namespace ScoGraph.Tests;

/// <summary>Streams that are made on the thread that asks, the seam to those that are not, and that nobody sees it.</summary>
public sealed class ShortStreamTests
{
    private const string Range = "UNWIND range(1, $n) AS i RETURN i";

    [Theory]
    [InlineData("RETURN 1")]
    [InlineData("UNWIND [1, 2, 3] AS i RETURN i")]
    [InlineData("MATCH (n) RETURN n")]
    [InlineData("MATCH (n) WHERE n.id = 1 RETURN count(*)")]
    public async Task A_short_stream_starts_no_thread(string query)
    {
        // It is short by this clock, also where both cores are taken.
        ThreadClock clock = new() { Step = TimeSpan.Zero };
        QueryLimits limits = new() { Timeout = TimeSpan.FromDays(1) };
        using Graph graph = new(new GraphOptions { Time = clock, Queries = new QueryOptions { Limits = limits } });
        graph.Query("CREATE ({id: 1}), ({id: 2})");
        int count = 0;
        foreach (Row row in graph.Stream(query))
            count += row.Count;
        // An await would be one; that none is needed is what this asks.
        IAsyncEnumerator<Row> rows = graph.StreamAsync(query).GetAsyncEnumerator();
        for (ValueTask<bool> more = rows.MoveNextAsync(); more.IsCompletedSuccessfully && await more; more = rows.MoveNextAsync())
            count -= rows.Current.Count;
        Assert.True(rows.DisposeAsync().IsCompletedSuccessfully);
        Assert.Equal(0, count);
        Assert.Equal([Environment.CurrentManagedThreadId], clock.Threads);
    }

    [Fact]
    public void A_long_stream_has_a_thread_of_its_own()
    {
        ThreadClock clock = new();
        QueryLimits limits = new() { Timeout = TimeSpan.FromDays(1) };
        using Graph graph = new(new GraphOptions { Time = clock, Queries = new QueryOptions { Limits = limits } });
        Assert.Equal(5000, graph.Stream(Range, Of(5000)).Count());
        Assert.Equal(2, clock.Threads.Length);
    }

    [Theory]
    [InlineData("UNWIND range(1, 20) AS i RETURN i")]
    [InlineData("MATCH (n) WHERE n.id > 0 RETURN n.id")]
    public void A_stream_of_few_rows_that_takes_long_has_a_thread_of_its_own(string query)
    {
        ThreadClock clock = new() { Step = TimeSpan.FromSeconds(1) };
        QueryLimits limits = new() { Timeout = TimeSpan.FromDays(1) };
        QueryOptions options = new() { Limits = limits, Parallelism = 1 };
        using Graph graph = new(new GraphOptions { Time = clock, Queries = options });
        graph.Query("UNWIND range(1, 20) AS i CREATE ({id: i})");
        Assert.Equal(20, graph.Stream(query).Count());
        Assert.Equal(2, clock.Threads.Length);
    }

    [Property(MaxTest = 60)]
    public bool Rows_are_those_of_the_query(ushort rows, bool sorts, byte skips)
    {
        using Graph graph = new();
        string query = $"UNWIND range(1, $n) AS i WITH i, i % 7 AS k {(sorts ? "ORDER BY k, i" : "")} SKIP {skips} RETURN i, k";
        Dictionary<string, object?> parameters = Of(rows % 700);
        string expected = string.Join(' ', graph.Query(query, parameters).Select(r => r.ToJson()));
        return string.Join(' ', graph.Stream(query, parameters).Select(r => r.ToJson())) == expected;
    }

    [Theory]
    [InlineData(3)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(900)]
    public async Task Rows_come_before_the_error_that_ends_them(int good)
    {
        using Graph graph = new();
        Dictionary<string, object?> parameters = Of(good);
        int count = 0;
        QueryException error = await Assert.ThrowsAsync<QueryException>(async () =>
        {
            await foreach (Row _ in graph.StreamAsync("UNWIND range(-$n, 0) AS i RETURN 1 / i", parameters))
                count++;
        });
        Assert.Equal("DivisionByZero", error.Detail);
        Assert.Equal(good, count);
    }

    [Fact]
    public void What_would_differ_is_run_once()
    {
        using Graph graph = new();
        QueryOptions options = new() { RandomSeed = 5 };
        string query = "UNWIND range(1, 900) AS i RETURN rand()";
        Assert.Equal(
            graph.Query(query, null, options).Select(r => r.Get<double>(0)),
            graph.Stream(query, null, options).Select(r => r.Get<double>(0)));
    }

    [Fact]
    public void Rows_behind_the_seam_are_of_the_state_at_the_start()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 2000) AS i CREATE (:N {id: i})");
        long sum = 0;
        foreach (Row row in graph.Stream("MATCH (n:N) RETURN n.id"))
        {
            if (sum == 0)
                graph.Query("MATCH (n) DELETE n");
            sum += row.Get<long>(0);
        }

        Assert.Equal(2000 * 2001 / 2, sum);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(600)]
    public async Task A_cancelled_reader_gets_no_further_row(int rows)
    {
        using Graph graph = new();
        using CancellationTokenSource stop = new();
        int count = 0;
        OperationCanceledException error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Row _ in graph.StreamAsync(Range, Of(rows), cancellationToken: stop.Token))
            {
                count++;
                await stop.CancelAsync();
            }
        });
        Assert.Equal(1, count);
        Assert.Equal(stop.Token, error.CancellationToken);
        Assert.ThrowsAny<OperationCanceledException>(() => graph.Stream(Range, Of(rows), cancellationToken: stop.Token).Count());
    }

    [Fact]
    public void Limits_hold_on_both_sides_of_the_seam()
    {
        using Graph graph = new();
        foreach (int most in (int[])[2, 256, 257, 500])
        {
            QueryOptions options = new() { Limits = new QueryLimits { MaxRows = most } };
            Assert.Equal(most, graph.Stream(Range, Of(most), options).Count());
            Assert.Equal("RowLimit", Assert.Throws<QueryException>(() => graph.Stream(Range, Of(most + 1), options).Count()).Detail);
        }
    }

    [Fact]
    public void Leaving_a_short_or_a_long_stream_leaves_nothing_behind()
    {
        using Graph graph = new();
        for (int i = 0; i < 200; i++)
        {
            Assert.Equal(1, graph.Stream(Range, Of(3)).First().Get<int>(0));
            Assert.Equal(1, graph.Stream(Range, Of(3000)).First().Get<int>(0));
            Assert.Equal(300, graph.Stream(Range, Of(3000)).Skip(299).First().Get<int>(0));
        }

        graph.Query("CREATE ()");
    }

    private static Dictionary<string, object?> Of(int n) => new() { ["n"] = n };

    /// <summary>Notes on which threads somebody looks at it, as every query under a time limit does.</summary>
    private sealed class ThreadClock : TimeProvider
    {
        private readonly HashSet<int> _threads = [];
        private long _ticks;

        /// <summary>How much later it is at each look than at the one before; null for the time of the machine.</summary>
        public TimeSpan? Step { get; init; }

        public override long TimestampFrequency => Step is null ? base.TimestampFrequency : TimeSpan.TicksPerSecond;

        public int[] Threads
        {
            get
            {
                lock (_threads)
                    return [.. _threads];
            }
        }

        public override long GetTimestamp()
        {
            lock (_threads)
                _threads.Add(Environment.CurrentManagedThreadId);
            return Step is { } step ? Interlocked.Add(ref _ticks, step.Ticks) : base.GetTimestamp();
        }
    }
}
