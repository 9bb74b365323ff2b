using System.Diagnostics;

namespace ScoGraph.Tests.Observation;

/// <summary>Activities and measurements, as OpenTelemetry takes them.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public void A_query_is_an_activity_with_the_tags_of_the_database_conventions()
    {
        using Graph graph = new();
        using Listening listening = new();
        Activity? before = Activity.Current;
        graph.Query("UNWIND range(1, $n) AS i RETURN i", ("n", 3));
        Assert.Same(before, Activity.Current);
        Activity activity = Assert.Single(listening.Activities);
        Assert.Equal(("scograph.query", ActivityKind.Internal), (activity.OperationName, activity.Kind));
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
        Assert.Equal(
            [("db.system.name", "scograph"), ("db.query.text", "UNWIND range(1, $n) AS i RETURN i"), ("db.response.returned_rows", 3L)],
            activity.TagObjects.Select(t => (t.Key, t.Value)));
    }

    [Fact]
    public void A_failure_is_told_by_its_detail_and_by_nothing_that_could_quote_a_value()
    {
        using Graph graph = new();
        using Listening listening = new();
        Assert.Throws<QueryException>(() => graph.Query("RETURN 1 + $secret / 0", ("secret", 4711)));
        Activity activity = Assert.Single(listening.Activities);
        Assert.Equal((ActivityStatusCode.Error, null), (activity.Status, activity.StatusDescription));
        Assert.Equal("DivisionByZero", activity.GetTagItem("error.type"));
        Assert.Null(activity.GetTagItem("db.response.returned_rows"));
        Assert.DoesNotContain(activity.TagObjects, t => t.Value is not string text || text.Contains("4711", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cancelled_query_has_the_type_of_its_exception()
    {
        using Graph graph = new();
        using Listening listening = new();
        Assert.ThrowsAny<OperationCanceledException>(
            () => graph.Query("UNWIND range(1, 100000000) AS i RETURN count(i)", null, null, new CancellationToken(canceled: true)));
        Assert.Equal("System.OperationCanceledException", Assert.Single(listening.Activities).GetTagItem("error.type"));
    }

    [Fact]
    public void Queries_of_transactions_and_snapshots_are_activities_too()
    {
        using Graph graph = new();
        using Listening listening = new();
        using (Transaction transaction = graph.BeginTransaction())
        {
            transaction.Query("CREATE (:N)");
            transaction.Commit();
        }

        graph.Snapshot().Query("MATCH (n) RETURN n");
        Assert.Equal([0L, 1L], listening.Activities.Select(a => a.GetTagItem("db.response.returned_rows")));
    }

    [Fact]
    public async Task Streamed_rows_are_one_activity_that_ends_with_the_loop_and_is_never_the_current_one()
    {
        using Graph graph = new();
        using Listening listening = new();
        Activity? before = Activity.Current;
        foreach (Row _ in graph.Stream("UNWIND range(1, 1000) AS i RETURN i").Take(7))
        {
            Assert.Same(before, Activity.Current);
            Assert.Empty(listening.Activities);
        }

        await foreach (Row _ in graph.StreamAsync("UNWIND range(1, 1000) AS i RETURN i"))
            Assert.Same(before, Activity.Current);
        Assert.Same(before, Activity.Current);
        Assert.Equal([7L, 1000L], listening.Activities.Select(a => a.GetTagItem("db.response.returned_rows")));
    }

    [Fact]
    public void Durations_are_measured_in_seconds_and_rows_where_there_are_any()
    {
        using Graph graph = new();
        using Listening listening = new();
        graph.Query("UNWIND [1, 2] AS i RETURN i");
        Assert.Throws<QueryException>(() => graph.Query("RETURN"));
        Assert.Equal(
            [("db.client.response.returned_rows", "{row}"), ("db.client.operation.duration", "s"), ("db.client.operation.duration", "s")],
            listening.Measurements.Select(m => (m.Name, m.Unit)));
        Assert.Equal(2, listening.Measurements[0].Value);
        Assert.InRange(listening.Measurements[1].Value, 0, 60);
        Assert.Equal(["db.system.name"], listening.Measurements[1].Tags.Keys);
        Assert.Equal("UnexpectedSyntax", listening.Measurements[2].Tags["error.type"]);
    }
}
