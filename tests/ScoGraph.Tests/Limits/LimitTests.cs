namespace ScoGraph.Tests.Limits;

/// <summary>Whose limits hold, for how long, and what their ends are called.</summary>
public sealed class LimitTests
{
    private const string SixRows = "UNWIND [1, 2, 3, 4, 5, 6] AS x RETURN x";

    [Theory]
    [InlineData(5L, 100L)]
    [InlineData(100L, 5L)]
    [InlineData(5L, null)]
    [InlineData(null, 5L)]
    public void The_lower_of_the_limits_of_graph_and_query_holds(long? ofGraph, long? ofQuery)
    {
        using Graph graph = new(Options(new QueryLimits { MaxRows = ofGraph }));
        QueryOptions asked = new() { Limits = new QueryLimits { MaxRows = ofQuery } };
        Assert.Equal("RowLimit", Assert.Throws<QueryException>(() => graph.Query(SixRows, null, asked)).Detail);
        Assert.Equal("RowLimit", Assert.Throws<QueryException>(() => graph.Stream(SixRows, null, asked).Count()).Detail);
        Assert.Equal("RowLimit", Assert.Throws<QueryException>(() => graph.Snapshot().Query(SixRows, null, asked)).Detail);
    }

    [Fact]
    public void A_query_cannot_lift_what_its_graph_forbids()
    {
        using Graph graph = new(new GraphOptions { Queries = new QueryOptions { ReadOnly = true, TimeZone = "+05:00" } });
        Assert.Equal("ReadOnly", Assert.Throws<QueryException>(() => graph.Query("CREATE ()", null, new QueryOptions())).Detail);
        Assert.Equal("+05:00", graph.Query("RETURN datetime().timezone", null, new QueryOptions()).Scalar<string>());
        QueryOptions zoned = new() { TimeZone = new string('Z', 1) };
        Assert.Equal("Z", graph.Query("RETURN datetime().timezone", null, zoned).Scalar<string>());
    }

    public static TheoryData<TimeSpan> WithoutEnd =>
        new(Timeout.InfiniteTimeSpan, TimeSpan.MaxValue, TimeSpan.MaxValue - TimeSpan.FromTicks(1));

    [Theory]
    [MemberData(nameof(WithoutEnd))]
    public void A_time_without_end_is_no_limit(TimeSpan timeout)
    {
        QueryOptions asked = new() { Limits = new QueryLimits { Timeout = timeout } };
        using Graph graph = new();
        Assert.Equal(1, graph.Query("RETURN 1", null, asked).Scalar<int>());
        using Graph bound = new(Options(new QueryLimits { Timeout = timeout }));
        Assert.Equal(1, bound.Query("RETURN 1", null, asked).Scalar<int>());
    }

    [Theory]
    [MemberData(nameof(WithoutEnd))]
    public void A_time_without_end_leaves_that_of_the_graph(TimeSpan timeout)
    {
        using Graph graph = new(Options(new QueryLimits { Timeout = TimeSpan.FromMilliseconds(10) }) with { Time = new SteppingClock() });
        QueryException error = Assert.Throws<QueryException>(() => graph.Query(
            "UNWIND range(1, 100000) AS x RETURN count(x)", null, new QueryOptions { Limits = new QueryLimits { Timeout = timeout } }));
        Assert.Equal("TimeLimit", error.Detail);
    }

    /// <summary>With a text that takes most of the time to be read: what is left is too little to run it.</summary>
    [Fact]
    public void Reading_planning_and_running_have_one_clock()
    {
        string text = string.Concat(Enumerable.Repeat("CREATE (:A) ", 200)) + "WITH 1 AS one UNWIND range(1, 100000) AS x RETURN count(x)";
        SteppingClock clock = new();
        using Graph graph = new(Options(new QueryLimits { Timeout = TimeSpan.FromDays(1) }) with { Time = clock, PlanCacheSize = 0 });
        long begun = clock.GetTimestamp();
        graph.Query("EXPLAIN " + text);
        long compiling = clock.GetTimestamp() - begun;
        graph.Query(text);
        long running = clock.GetTimestamp() - begun - compiling - compiling;
        Assert.True(running > 20);
        QueryLimits limits = new() { Timeout = TimeSpan.FromMilliseconds(compiling + (running / 2)) };
        QueryOptions options = new() { Limits = limits };
        Assert.Equal("TimeLimit", Assert.Throws<QueryException>(() => graph.Query(text, null, options)).Detail);
    }

    [Fact]
    public void A_long_text_ends_within_its_time()
    {
        using Graph graph = new(new GraphOptions { Time = new SteppingClock() });
        QueryOptions asked = new() { Limits = new QueryLimits { Timeout = TimeSpan.FromMilliseconds(100) } };
        string text = string.Concat(Enumerable.Repeat("CREATE (:A) ", 2000));
        Assert.Equal("TimeLimit", Assert.Throws<QueryException>(() => graph.Query(text, null, asked)).Detail);
    }

    [Fact]
    public void A_pattern_that_backtracks_ends_with_the_time_of_its_query()
    {
        using Graph graph = new();
        QueryOptions asked = new() { Limits = new QueryLimits { Timeout = TimeSpan.FromMilliseconds(200) } };
        QueryException error = Assert.Throws<QueryException>(
            () => graph.Query($"RETURN '{new string('a', 60)}d' =~ '(?=a)(a+)+[bc]'", null, asked));
        Assert.Contains("Limit", error.Detail, StringComparison.Ordinal);
    }

    public static TheoryData<string> BeyondBounds => new(
        $"RETURN {new string('(', 100_000)}",
        $"RETURN {new string('[', 100_000)}",
        $"RETURN 1{string.Concat(Enumerable.Repeat(" + 1", 20_000))}",
        $"RETURN 1{string.Concat(Enumerable.Repeat(" = 1", 20_000))}",
        $"RETURN {string.Concat(Enumerable.Repeat("NOT ", 20_000))}true",
        $"MATCH (n:{new string('!', 20_000)}B) RETURN n",
        $"RETURN 1 IS :: {string.Concat(Enumerable.Repeat("LIST<", 20_000))}",
        "RETURN size(range(1, 1000000000000))",
        "RETURN size(reduce(l = [1], i IN range(1, 40) | [l, l]))",
        "RETURN reduce(l = [1], i IN range(1, 1000) | [l])");

    [Theory]
    [MemberData(nameof(BeyondBounds))]
    public void Every_end_by_a_bound_says_so(string text)
    {
        using Graph graph = new();
        if (graph.TryQuery(text, null, out QueryResult? _, out QueryException? error))
            return;
        Assert.Contains("Limit", $"{error.Category} {error.Detail}", StringComparison.Ordinal);
    }

    private static GraphOptions Options(QueryLimits limits) => new() { Queries = new QueryOptions { Limits = limits } };
}
