namespace ScoGraph.Tests.Extending;

/// <summary>Procedures that commit on their way, that go on after a failure, and that tell what their rows rest on.</summary>
public sealed class InTransactionTests
{
    private static readonly GraphExtension Towns = new("towns")
    {
        Procedures =
        [
            new GraphProcedure("towns.each", ["shares"], ["made", "message"], call => Each(call)) { Writes = true },
            new GraphProcedure("towns.plain", [], ["x"], call => { call.InTransaction(() => { }); return [[1L]]; }),
            new GraphProcedure("towns.nested", [], [], call =>
            {
                call.InTransaction(() => call.InTransaction(() => { }));
                return [];
            }) { Writes = true },
            new GraphProcedure("towns.swallow", [], ["x"], call =>
            {
                try
                {
                    call.Query("UNWIND [1, 0] AS x CREATE (:Town {share: 8 / x})");
                }
                catch (QueryException)
                {
                    // Goes on as if nothing had happened.
                }

                return [[1L]];
            }) { Writes = true },
            new GraphProcedure("towns.told", [], ["n"], call => [[call.Query("MATCH (t:Town) RETURN count(t)")[0][0]]])
            {
                Witnesses = _ => [],
            },
            new GraphProcedure("towns.silent", [], ["n"], _ => [[1L]]),
        ],
    };

    [Fact]
    public void Each_work_is_committed_or_dropped()
    {
        using Graph graph = Make();
        QueryResult result = graph.Query("CALL towns.each([4, 0, 2]) YIELD made, message RETURN made, message");
        Assert.Equal([1L, null, 1L], result.Select(row => row.Get<long?>("made")));
        Assert.Contains("divides", result[1].Get<string>("message"), StringComparison.Ordinal);
        Assert.Equal([2L, 4L], graph.Query("MATCH (t:Town) RETURN t.share AS s ORDER BY s").Select(row => row.Get<long>("s")));
        Assert.Equal(2, result.Updates.NodesCreated);
    }

    [Fact]
    public void What_was_committed_stays_where_the_query_fails_later()
    {
        using Graph graph = Make();
        Assert.Throws<QueryException>(() => graph.Query("CALL towns.each([4]) YIELD made RETURN 1 / 0"));
        Assert.Equal(1, graph.Query("MATCH (t:Town) RETURN count(t)").Scalar<int>());
    }

    [Fact]
    public void A_commit_that_violates_a_constraint_is_dropped()
    {
        using Graph graph = Make();
        graph.Query("CREATE CONSTRAINT u FOR (t:Town) REQUIRE t.share IS UNIQUE");
        QueryResult result = graph.Query("CALL towns.each([4, 4, 2]) YIELD made, message RETURN made, message");
        Assert.Equal([1L, null, 1L], result.Select(row => row.Get<long?>("made")));
        Assert.Contains("Town", result[1].Get<string>("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE (:A) WITH 1 AS x CALL towns.each([1]) YIELD made RETURN made", "has changed the graph before it")]
    [InlineData("CALL towns.plain()", "not declared as a procedure that writes")]
    [InlineData("CALL towns.nested()", "cannot run inside of a transaction")]
    [InlineData("CALL towns.swallow()", "divides an integer by zero")]
    public void What_cannot_be_is_refused_and_leaves_no_trace(string query, string message)
    {
        using Graph graph = Make();
        Assert.Contains(message, Assert.Throws<QueryException>(() => graph.Query(query)).Message, StringComparison.Ordinal);
        Assert.Equal(0, graph.Query("MATCH (n) RETURN count(n)").Scalar<int>());
    }

    [Fact]
    public void Within_a_transaction_it_is_refused()
    {
        using Graph graph = Make();
        using Transaction transaction = graph.BeginTransaction();
        QueryException error = Assert.Throws<QueryException>(() => transaction.Query("CALL towns.each([1])"));
        Assert.Contains("Ask the graph itself", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, transaction.Query("MATCH (n) RETURN count(n)").Scalar<int>());
    }

    [Fact]
    public void Rows_rest_on_what_a_procedure_tells_or_cannot_tell()
    {
        using Graph graph = Make();
        QueryOptions options = new() { Evidence = true };
        Assert.Empty(graph.Query("CALL towns.told() YIELD n RETURN n", null, options)[0].Evidence!.Unknowns);
        Assert.NotEmpty(graph.Query("CALL towns.silent() YIELD n RETURN n", null, options)[0].Evidence!.Unknowns);
    }

    private static IEnumerable<object?[]> Each(GraphCall call)
    {
        foreach (object? share in (IReadOnlyList<object?>)call.Arguments[0]!)
            yield return Row(share);

        object?[] Row(object? share)
        {
            try
            {
                UpdateCounts changed = call.InTransaction(() => call.Query(
                    "CREATE (t:Town {share: $share}) SET t.half = 8 / $share", new Dictionary<string, object?> { ["share"] = share }));
                return [changed.NodesCreated, null];
            }
            catch (QueryException failure) when (failure.Detail != "TransactionWithin")
            {
                return [null, failure.Reason];
            }
        }
    }

    private static Graph Make() => new(new GraphOptions { Extensions = [Towns] });
}
