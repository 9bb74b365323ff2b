namespace ScoGraph.Tests.Robustness;

/// <summary>The error of a memory limit points at what made or held the value that was one too many.</summary>
public sealed class LimitPlaceTests
{
    [Theory]
    [InlineData("RETURN size(reduce(s = 'abcdefgh', i IN range(1, 26) | s + s))", "s + s")]
    [InlineData("UNWIND range(1, 10) AS x\nUNWIND range(1, 100000) AS i RETURN DISTINCT x, i", "RETURN DISTINCT x, i")]
    [InlineData("UNWIND range(1, 100000) AS i RETURN collect(toString(i)) AS l", "collect(toString(i))")]
    public void It_names_the_place(string query, string place)
    {
        using Graph graph = new();
        QueryException error = Assert.Throws<QueryException>(() => graph.Query(
            query, null, new QueryOptions { Limits = QueryLimits.None with { MaxMemory = 1_000_000 } }));
        Assert.Equal("MemoryLimit", error.Detail);
        Assert.Equal(place, query.Substring(error.Offset, error.Length));
    }
}
