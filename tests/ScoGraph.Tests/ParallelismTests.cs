namespace ScoGraph.Tests;

/// <summary>How many threads may work for a query.</summary>
public sealed class ParallelismTests
{
    [Theory]
    [InlineData(null, null, null)]
    [InlineData(2, null, 2)]
    [InlineData(null, 3, 3)]
    [InlineData(2, 3, 2)]
    [InlineData(5, 3, 3)]
    public void The_lower_of_a_query_and_its_graph_holds(int? query, int? graph, int? held) =>
        Assert.Equal(held, new QueryOptions { Parallelism = query }.Within(new QueryOptions { Parallelism = graph }).Parallelism);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void There_is_one_thread_at_least(int threads) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new QueryOptions { Parallelism = threads });

    [Fact]
    public void A_pool_that_is_busy_holds_nobody_up()
    {
        using Graph graph = new();
        graph.Query("UNWIND range(1, 400) AS i CREATE (:N {i: i})");
        QueryOptions shared = new() { Parallelism = 4, SharedAfter = TimeSpan.Zero };
        long[] found = new long[24];
        Parallel.For(0, found.Length, i => found[i] = graph.Query("MATCH (a:N) RETURN sum(a.i)", null, shared).Scalar<long>());
        Assert.All(found, sum => Assert.Equal(400 * 401 / 2, sum));
    }
}
