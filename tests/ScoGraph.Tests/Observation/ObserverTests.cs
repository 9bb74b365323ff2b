namespace ScoGraph.Tests.Observation;

/// <summary>The observer of a graph's options.</summary>
public sealed class ObserverTests
{
    [Fact]
    public void Is_told_of_the_start_and_the_end_of_each_query()
    {
        Recorder recorder = new();
        using Graph graph = new(new GraphOptions { Observer = recorder });
        graph.Query("UNWIND [1, 2] AS i RETURN i");
        Assert.Equal(2, graph.Stream("UNWIND [1, 2, 3] AS i RETURN i").Take(2).Count());
        QueryException error = Assert.Throws<QueryException>(() => graph.Query("RETURN 1 / 0"));
        Assert.Equal(3, recorder.Begun.Count);
        Assert.Equal(recorder.Begun, recorder.Reports.Select(r => r.Query));
        Assert.Equal([2L, 2L, 0L], recorder.Reports.Select(r => r.Rows));
        Assert.Equal([null, null, error], recorder.Reports.Select(r => r.Error));
        Assert.All(recorder.Reports, r => Assert.InRange(r.Duration, TimeSpan.Zero, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Graphs_without_an_observer_tell_nobody()
    {
        Recorder recorder = new();
        using Graph observed = new(new GraphOptions { Observer = recorder });
        using Graph other = new();
        other.Query("RETURN 1");
        Assert.Empty(recorder.Reports);
    }

    private sealed class Recorder : QueryObserver
    {
        public List<string> Begun { get; } = [];

        public List<QueryReport> Reports { get; } = [];

        public override void Started(string query) => Begun.Add(query);

        public override void Ended(QueryReport report) => Reports.Add(report);
    }
}
