namespace ScoGraph.Tests.Limits;

/// <summary>What a query makes and holds is counted before it is there.</summary>
public sealed class MemoryLimitTests
{
    private const long Most = 10_000_000;

    /// <summary>What each would hold is far beyond the limit; what it allocates until its end is not far.</summary>
    public static TheoryData<string> Growing => new(
        "RETURN size(reduce(s = 'abcdefgh', i IN range(1, 27) | s + s))",
        "RETURN size(reduce(s = 'abcdefgh', i IN range(1, 27) | s || s))",
        "RETURN size(reduce(s = [1], i IN range(1, 26) | s + s))",
        "WITH reduce(s = 'a,', i IN range(1, 20) | s + s) AS s RETURN last(split(s, ','))",
        "WITH reduce(s = 'a,;', i IN range(1, 20) | s + s) AS s RETURN size(split(s, [',', ';']))",
        "WITH reduce(s = 'ab', i IN range(1, 20) | s + s) AS s RETURN size(split(s, ''))",
        "WITH reduce(s = 'ab', i IN range(1, 20) | s + s) AS s RETURN size(replace(s, 'a', 'a long string in its place'))",
        "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s UNWIND range(1, 20000) AS i RETURN count(DISTINCT s + i)",
        "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s UNWIND range(1, 20000) AS i RETURN DISTINCT s + i AS t",
        "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s UNWIND range(1, 20000) AS i RETURN s + i AS t, count(*)",
        "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s UNWIND range(1, 20000) AS i RETURN collect(s + i)",
        "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s UNWIND range(1, 20000) AS i WITH s + i AS t ORDER BY t RETURN count(t)",
        "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s UNWIND range(1, 20000) AS i WITH s + i AS t ORDER BY i DESC LIMIT 50 RETURN count(t)",
        "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s RETURN size([i IN range(1, 20000) | s + i])",
        "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s UNWIND range(1, 20000) AS i RETURN s + i",
        "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s UNWIND range(1, 20000) AS i CREATE (:N {s: s + i})",
        "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s CREATE (n:N) WITH n, s UNWIND range(1, 20000) AS i SET n[toString(i)] = s + i",
        "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s RETURN [s + 1, s + 2, s + 3, s + 4, s + 5, s + 6, s + 7]",
        "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s RETURN {a: s + 1, b: s + 2, c: s + 3, d: s + 4, e: s + 5, f: s + 6}",
        "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s WITH s, s + 1 AS a WITH s, a, s + 2 AS b WITH s, a, b, s + 3 AS c "
            + "WITH s, a, b, c, s + 4 AS d WITH s, a, b, c, d, s + 5 AS e RETURN size(a + b + c + d + e)",
        "RETURN COLLECT { UNWIND range(1, 10000000) AS i RETURN i }",
        "UNWIND range(0, 100000000) AS i WITH collect(i) AS l RETURN size(l), l[0]",
        "UNWIND range(0, 100000000) AS i RETURN percentileDisc(i, 0.5)",
        "RETURN size(range(1, 100000000))",
        "UNWIND range(1, 100000000) AS i RETURN i",
        "FOREACH (i IN range(1, 3000) | FOREACH (j IN range(1, 3000) | CREATE ()))",
        "FOREACH (i IN range(1, 100000000) | CREATE ())",
        "RETURN reverse(range(1, 500000))",
        "WITH reduce(v = 1, i IN range(1, 25) | [v, v]) AS v RETURN v",
        "WITH reduce(v = {}, i IN range(1, 25) | {a: v, b: v}) AS v RETURN v ORDER BY v",
        "WITH reduce(v = range(1, 100), i IN range(1, 18) | [v, v]) AS v CREATE (n:A {p: v}) RETURN n",
        "WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s RETURN reduce(v = s, i IN range(1, 8) | [v, v])",
        "WITH reduce(v = 1, i IN range(1, 12) | [v, v]) AS v UNWIND range(1, 1000) AS i RETURN v");

    [Theory]
    [MemberData(nameof(Growing))]
    public void A_query_ends_before_it_holds_much_more_than_it_may(string text)
    {
        using Graph graph = new();
        QueryOptions asked = new() { Limits = new QueryLimits { MaxMemory = Most } };
        long before = GC.GetAllocatedBytesForCurrentThread();
        QueryException error = Assert.Throws<QueryException>(() => graph.Query(text, null, asked));
        Assert.Equal((ErrorCategory.LimitExceeded, "MemoryLimit"), (error.Category, error.Detail));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 * Most);
    }

    /// <summary>Values that are numbered once, to be compared by their numbers, are held meanwhile.</summary>
    [Fact]
    public void Numbers_of_values_count()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 20000) AS i CREATE (:N {name: 'name ' + i})-[:R]->(:M {name: 'name ' + (i + i % 2)})");
        const string query = "MATCH (a:N)-[:R]->(b) WHERE a.name = b.name RETURN count(*) AS n";
        Assert.Contains("FilterColumns", graph.Query("EXPLAIN " + query).Plan!, StringComparison.Ordinal);
        QueryOptions enough = new() { Parallelism = 1, Limits = new QueryLimits { MaxMemory = Most } };
        Assert.Equal(10_000, graph.Query(query, null, enough).Scalar<long>());
        QueryOptions little = new() { Parallelism = 1, Limits = new QueryLimits { MaxMemory = 300_000 } };
        QueryException error = Assert.Throws<QueryException>(() => graph.Query(query, null, little));
        Assert.Equal("MemoryLimit", error.Detail);
        QueryOptions byRows = little with { DisabledPasses = ["group-by-columns", "fold-branches", "test-rows"] };
        Assert.Equal(10_000, graph.Query(query, null, byRows).Scalar<long>());
    }

    /// <summary>Each makes far more than the limit, one after the other, and holds little of it at a time.</summary>
    [Theory]
    [InlineData("UNWIND range(1, 300) AS i WITH reduce(s = 'x', j IN range(1, 18) | s + s) AS s RETURN max(size(s))", 262144)]
    [InlineData("UNWIND range(1, 300) AS i WITH i WHERE size(reduce(s = 'x', j IN range(1, 18) | s + s)) > i RETURN count(*)", 300)]
    [InlineData("RETURN size([i IN range(1, 300) | size(reduce(s = 'x', j IN range(1, 18) | s + s))])", 300)]
    [InlineData("RETURN size([i IN range(1, 300) WHERE size(reduce(s = 'x', j IN range(1, 18) | s + s)) = i])", 0)]
    [InlineData("RETURN size(reduce(s = '', i IN range(1, 10000) | s + 'abc'))", 30000)]
    [InlineData("UNWIND range(1, 300) AS i RETURN count(reduce(s = 'x', j IN range(1, 18) | s + s))", 300)]
    [InlineData("WITH reduce(s = 'x', j IN range(1, 18) | s + s) AS s UNWIND range(1, 10000) AS i WITH s, i ORDER BY i RETURN count(s)", 10000)]
    [InlineData("WITH reduce(s = 'x', j IN range(1, 18) | s + s) AS s UNWIND range(1, 10000) AS i RETURN size(collect(s))", 10000)]
    [InlineData("WITH reduce(s = 'x', j IN range(1, 18) | s + s) AS s RETURN size([i IN range(1, 10000) | s])", 10000)]
    [InlineData("UNWIND range(1, 300) AS i WITH COLLECT { UNWIND range(1, 10000) AS j RETURN j } AS l RETURN max(size(l))", 10000)]
    [InlineData("UNWIND range(1, 300) AS i CALL (i) { UNWIND range(1, 10000) AS j WITH j ORDER BY j DESC RETURN count(j) AS n } RETURN max(n)", 10000)]
    public void What_is_no_longer_held_does_not_count(string text, long answer)
    {
        using Graph graph = new();
        Assert.Equal(answer, graph.Query(text, null, new QueryOptions { Limits = new QueryLimits { MaxMemory = Most } }).Scalar<long>());
    }

    [Fact]
    public void A_range_that_is_unwound_is_no_list()
    {
        using Graph graph = new();
        const string text = "UNWIND range(1, 1000000000000) AS i RETURN i, i * i AS square LIMIT 3";
        long before = GC.GetAllocatedBytesForCurrentThread();
        QueryResult result = graph.Query(text, null, new QueryOptions { Limits = new QueryLimits { MaxMemory = 100_000 } });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
        Assert.Equal([(1L, 1L), (2L, 4L), (3L, 9L)], result.Select(row => (row.Get<long>(0), row.Get<long>(1))));
        Assert.Equal(
            [1, 2, 3], graph.Stream("UNWIND range(1, 100000000) AS i RETURN i, i * i AS square").Take(3).Select(row => row.Get<int>(0)));
    }

    [Theory]
    [InlineData("range(1, 0)", "")]
    [InlineData("range(3, 1, -1)", "3 2 1")]
    [InlineData("range(9223372036854775806, 9223372036854775807)", "9223372036854775806 9223372036854775807")]
    [InlineData("range(-9223372036854775808, 9223372036854775807, 9223372036854775807)", "-9223372036854775808 -1 9223372036854775806")]
    [InlineData("range(1, null)", "")]
    public void A_range_that_is_unwound_has_the_items_of_its_list(string range, string items)
    {
        using Graph graph = new();
        Assert.Equal(items, string.Join(' ', graph.Query($"UNWIND {range} AS i RETURN i").Select(row => row.Get<long>(0))));
    }

    [Theory]
    [InlineData("a,b,,c", "[',']", "a|b||c")]
    [InlineData("", "','", "")]
    [InlineData("a", "','", "a")]
    [InlineData(",a,", "','", "|a|")]
    [InlineData("aaa", "'aa'", "|a")]
    [InlineData("a--b-c", "['-', '--']", "a||b|c")]
    [InlineData("a--b-c", "['--', '-']", "a|b|c")]
    [InlineData("abab", "['abc', 'b']", "a|a|")]
    [InlineData("x", "[]", "x")]
    [InlineData("a😀b", "''", "a|😀|b")]
    public void Split_finds_the_separators(string text, string separators, string pieces)
    {
        using Graph graph = new();
        QueryResult result = graph.Query($"UNWIND split($text, {separators}) AS piece RETURN piece", ("text", text));
        Assert.Equal(pieces, string.Join('|', result.Select(row => row.Get<string>(0))));
    }
}
