namespace ScoGraph.Tests.Limits;

/// <summary>Small questions that once ran beyond their limits, by name: each ends by a limit, or with its answer.</summary>
public sealed class LimitCaseTests
{
    private const long Most = 100_000_000;

    [Theory]
    [InlineData("memory-1", "RETURN size(reduce(s = 'abcdefgh', i IN range(1, 26) | s + s))", 536870912L)]
    [InlineData("memory-2", "RETURN size(reduce(s = [1], i IN range(1, 26) | s + s))", 67108864L)]
    [InlineData("memory-3", "WITH reduce(s = 'a,', i IN range(1, 24) | s + s) AS s RETURN size(split(s, ','))", 16777217L)]
    [InlineData("memory-4", "WITH reduce(s = 'ab', i IN range(1, 24) | s + s) AS s RETURN size(replace(s, 'a', 'xyz'))", 67108864L)]
    [InlineData("memory-5", "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s UNWIND range(1, 20000) AS i RETURN count(DISTINCT s + i)", 20000L)]
    [InlineData("memory-6", "UNWIND range(0, 100000000) AS i WITH collect(i) AS l RETURN size(l)", 100000001L)]
    [InlineData("shared-list", "WITH reduce(l = [1], i IN range(1, 40) | [l, l]) AS x RETURN x = x", true)]
    [InlineData("shared-list-key", "WITH reduce(l = [1], i IN range(1, 40) | [l, l]) AS x RETURN DISTINCT size(x)", 2L)]
    [InlineData("shared-list-type", "WITH reduce(l = [1], i IN range(1, 24) | [l, l]) AS x RETURN size(valueType(x)) > 0", true)]
    [InlineData("shared-list-stored", "WITH reduce(l = [1], i IN range(1, 24) | [l, l]) AS x CREATE (n {p: x}) RETURN 1", 1L)]
    public void Ends_by_a_limit_or_with_its_answer(string name, string text, object answer)
    {
        using Graph graph = new();
        QueryOptions asked = new() { Limits = new QueryLimits { Timeout = TimeSpan.FromMilliseconds(500), MaxMemory = Most } };
        long before = GC.GetAllocatedBytesForCurrentThread();
        if (graph.TryQuery(text, null, out QueryResult? result, out QueryException? error, asked))
            Assert.Equal((name, answer), (name, result.Single()[0]));
        else
            Assert.True(error.Category == ErrorCategory.LimitExceeded, $"{name}: {error.Message}");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 6 * Most);
    }

    [Fact]
    public void Compile_in_time()
    {
        using Graph graph = new();
        QueryOptions asked = new() { Limits = new QueryLimits { Timeout = TimeSpan.FromMilliseconds(1000) } };
        string text = string.Concat(Enumerable.Repeat("CREATE (:A) ", 2000));
        if (graph.TryQuery(text, null, out QueryResult? result, out QueryException? error, asked))
            Assert.Equal(2000, result.Updates.NodesCreated);
        else
            Assert.Equal("TimeLimit", error.Detail);
    }

    /// <summary>
    /// Each item takes as long as a thousand of another query's: the look at the clock does not wait for a thousand of them.
    /// </summary>
    [Theory]
    [InlineData("RETURN [i IN range(1, 100000) | size(s)][0]")]
    [InlineData("RETURN [i IN range(1, 100000) | s CONTAINS 'hb'][0]")]
    [InlineData("RETURN [i IN range(1, 100000) | size(substring(s, i))][0]")]
    [InlineData("RETURN [i IN range(1, 100000) | toInteger(s)][0]")]
    [InlineData("RETURN [i IN range(1, 100000) | s =~ '.*hb.*'][0]")]
    public void Long_strings_count_as_many_steps(string query)
    {
        SteppingClock clock = new();
        using Graph graph = new(new GraphOptions { Time = clock });
        string text = new('a', 1 << 20);
        QueryOptions asked = new() { Limits = new QueryLimits { Timeout = TimeSpan.FromMilliseconds(60) } };
        long begun = clock.GetTimestamp();
        QueryException error = Assert.Throws<QueryException>(
            () => graph.Query("WITH $text AS s " + query, new Dictionary<string, object?> { ["text"] = text }, asked));
        Assert.Equal("TimeLimit", error.Detail);
        // What matches regular expressions has a clock of its own, the machine's, which on a busy one is over sooner than this one.
        Assert.InRange(clock.GetTimestamp() - begun, query.Contains("=~", StringComparison.Ordinal) ? 1 : 60, 70);
    }

    [Theory]
    [InlineData("RETURN reduce(n = 0, i IN range(1, 1000000000000) | n + 1)")]
    [InlineData("RETURN all(i IN range(1, 1000000000000) WHERE i > 0)")]
    [InlineData("RETURN size([i IN range(1, 1000000000000) WHERE i < 0])")]
    public void Going_through_a_range_makes_no_list(string text)
    {
        using Graph graph = new(new GraphOptions { Time = new SteppingClock() });
        QueryOptions asked = new() { Limits = new QueryLimits { Timeout = TimeSpan.FromMilliseconds(500), MaxMemory = 1_000_000 } };
        Assert.Equal("TimeLimit", Assert.Throws<QueryException>(() => graph.Query(text, null, asked)).Detail);
    }
}
