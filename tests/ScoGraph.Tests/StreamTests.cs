namespace ScoGraph.Tests;

/// <summary>Rows one by one, blocking and not.</summary>
public sealed class StreamTests
{
    private const string Endless = "UNWIND range(0, 9999999) AS i UNWIND range(1, 100) AS j RETURN i * 100 + j";
    private const string EndlessWithoutRows = "UNWIND range(1, 10000000) AS i UNWIND range(1, 1000000) AS j WITH i WHERE i < 0 RETURN i";

    [Fact]
    public async Task All_rows_arrive_in_order()
    {
        using Graph graph = new();
        List<long> rows = [];
        await foreach (Row row in graph.StreamAsync("UNWIND range(1, $n) AS i RETURN i", new Dictionary<string, object?> { ["n"] = 5000 }))
            rows.Add(row.Get<long>("i"));
        Assert.Equal(Enumerable.Range(1, 5000).Select(i => (long)i), rows);
    }

    [Fact]
    public async Task Each_enumeration_asks_anew_of_the_state_at_its_start()
    {
        using Graph graph = new();
        IAsyncEnumerable<Row> rows = graph.StreamAsync("MATCH (n) RETURN n");
        Assert.Equal(0, await rows.CountAsync());
        graph.Query("CREATE (), ()");
        Assert.Equal(2, await rows.CountAsync());
    }

    [Fact]
    public async Task Leaving_the_loop_early_stops_the_query()
    {
        using Graph graph = new();
        await foreach (Row row in graph.StreamAsync(Endless))
        {
            if (row.Get<long>(0) == 1000)
                break;
        }
    }

    [Fact]
    public async Task Cancelling_stops_a_query_that_gives_no_row()
    {
        using Graph graph = new();
        using CancellationTokenSource stop = new();
        Task<int> count = graph.StreamAsync(EndlessWithoutRows, cancellationToken: stop.Token).CountAsync().AsTask();
        Assert.False(count.IsCompleted);
        await stop.CancelAsync();
        OperationCanceledException error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => count);
        Assert.Equal(stop.Token, error.CancellationToken);
    }

    [Fact]
    public async Task A_token_of_the_enumeration_stops_it_between_rows()
    {
        using Graph graph = new();
        using CancellationTokenSource stop = new();
        long last = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (Row row in graph.StreamAsync(Endless).WithCancellation(stop.Token))
            {
                last = row.Get<long>(0);
                if (last == 10)
                    await stop.CancelAsync();
            }
        });
        Assert.InRange(last, 10, 5000);
    }

    [Theory]
    [InlineData("RETURN", "UnexpectedSyntax")]
    [InlineData("CREATE (n) RETURN n", "ReadOnly")]
    [InlineData("UNWIND [1, 0] AS i RETURN 1 / i", "DivisionByZero")]
    public async Task Errors_arrive_where_rows_are_taken(string query, string detail)
    {
        using Graph graph = new();
        IAsyncEnumerable<Row> rows = graph.StreamAsync(query);
        QueryException error = await Assert.ThrowsAsync<QueryException>(async () => await rows.CountAsync());
        Assert.Equal(detail, error.Detail);
        Assert.Equal(detail, Assert.Throws<QueryException>(() => graph.Stream(query).Count()).Detail);
    }

    [Fact]
    public async Task Wrong_parameters_and_a_disposed_graph_are_told_too()
    {
        Graph graph = new();
        Dictionary<string, object?> parameters = new() { ["x"] = new object() };
        await Assert.ThrowsAsync<ArgumentException>(async () => await graph.StreamAsync("RETURN $x", parameters).CountAsync());
        graph.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await graph.StreamAsync("RETURN 1").CountAsync());
    }

    [Fact]
    public async Task Many_slow_readers_at_a_time_all_get_their_rows()
    {
        using Graph graph = new();
        IAsyncEnumerator<Row>[] readers =
            [.. Enumerable.Range(0, 40).Select(_ => graph.StreamAsync("UNWIND range(1, 3000) AS i RETURN i").GetAsyncEnumerator())];
        foreach (IAsyncEnumerator<Row> reader in readers)
            Assert.True(await reader.MoveNextAsync());
        foreach (IAsyncEnumerator<Row> reader in readers)
        {
            int count = 1;
            while (await reader.MoveNextAsync())
                count++;
            Assert.Equal(3000, count);
            await reader.DisposeAsync();
        }
    }
}
