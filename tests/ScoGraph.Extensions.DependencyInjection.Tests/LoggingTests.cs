using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ScoGraph.Extensions.Tests;

/// <summary>What the log has of queries.</summary>
public sealed class LoggingTests : IDisposable
{
    private readonly MemoryLog _log = new();
    private readonly ServiceCollection _collection = new();
    private ServiceProvider? _services;

    public void Dispose() => _services?.Dispose();

    [Fact]
    public void Queries_start_and_finish()
    {
        Logged().Query("UNWIND [1, 2] AS i RETURN i");
        Assert.Equal([(LogLevel.Trace, 1), (LogLevel.Debug, 2)], _log.Entries.Select(e => (e.Level, e.Id)));
        Assert.Equal("Query started: UNWIND [1, 2] AS i RETURN i", _log.Entries[0].Text);
        Assert.Matches(@"^Query took [\d.E-]+ ms and gave 2 rows: UNWIND \[1, 2\] AS i RETURN i$", _log.Entries[1].Text);
    }

    [Fact]
    public void Failures_are_told_by_their_code_and_without_values()
    {
        Graph graph = Logged();
        Assert.Throws<QueryException>(() => graph.Query("RETURN $secret / 0", ("secret", 4711)));
        MemoryLog.Entry entry = _log.Entries[1];
        Assert.Equal((LogLevel.Error, 4, null), (entry.Level, entry.Id, entry.Exception));
        Assert.Contains("DivisionByZero: RETURN $secret / 0", entry.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_log.Entries, e => e.Text.Contains("4711", StringComparison.Ordinal));
    }

    [Fact]
    public void Cancelled_queries_are_no_failures()
    {
        Graph graph = Logged();
        Assert.ThrowsAny<OperationCanceledException>(
            () => graph.Query("UNWIND range(1, 100000) AS i RETURN count(i)", null, null, new CancellationToken(canceled: true)));
        Assert.Equal((LogLevel.Debug, 5), (_log.Entries[1].Level, _log.Entries[1].Id));
    }

    [Fact]
    public void Slow_queries_are_warnings()
    {
        Logged(o => o.SlowQuery = TimeSpan.FromTicks(1)).Query("UNWIND range(1, 1000) AS i RETURN i");
        Assert.Equal((LogLevel.Warning, 3), (_log.Entries[1].Level, _log.Entries[1].Id));
    }

    [Fact]
    public void Streamed_rows_are_one_query()
    {
        Assert.Equal(3, Logged().Stream("UNWIND range(1, 1000) AS i RETURN i").Take(3).Count());
        Assert.Contains("gave 3 rows", Assert.Single(_log.Entries, e => e.Id == 2).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_is_part_of_the_category_and_an_observer_of_ones_own_is_told_too()
    {
        Counter counter = new();
        _services = _collection.AddLogging(AddLog)
            .AddKeyedScoGraph("trial", o => o.Graph = new GraphOptions { Observer = counter }).BuildServiceProvider();
        _services.GetRequiredKeyedService<Graph>("trial").Query("RETURN 1");
        Assert.Equal(["ScoGraph.trial", "ScoGraph.trial"], _log.Entries.Select(e => e.Category));
        Assert.Equal((1, 1), (counter.Begun, counter.Done));
    }

    /// <summary>No query is slow unless a test says so: the first ones of a busy machine are.</summary>
    private Graph Logged(Action<ScoGraphOptions>? configure = null)
    {
        _services = _collection.AddLogging(AddLog).AddScoGraph(o => o.SlowQuery = Timeout.InfiniteTimeSpan).AddScoGraph(configure)
            .BuildServiceProvider();
        return _services.GetRequiredService<Graph>();
    }

    private void AddLog(ILoggingBuilder logging) => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log);

    private sealed class Counter : QueryObserver
    {
        public int Begun { get; private set; }

        public int Done { get; private set; }

        public override void Started(string query) => Begun++;

        public override void Ended(QueryReport report) => Done++;
    }
}
