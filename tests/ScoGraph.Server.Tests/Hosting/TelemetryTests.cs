using System.Collections.Concurrent;
using System.Diagnostics;

namespace ScoGraph.Server.Hosting;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_query_belongs_to_the_trace_of_its_request()
    {
        const string trace = "0af7651916cd43dd8448eb211c80319c";
        ConcurrentQueue<Activity> seen = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name is "ScoGraph" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = seen.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using RunningServer server = await RunningServer.Start();
        using HttpRequestMessage request = new(HttpMethod.Post, "/db/first/query/v2")
        {
            Content = new StringContent("""{"statement": "RETURN 1"}""", null, "application/json"),
        };
        request.Headers.Add("traceparent", $"00-{trace}-b7ad6b7169203331-01");
        await server.Send(request);
        Assert.Contains(seen, activity => activity.OperationName == "scograph.query" && activity.TraceId.ToHexString() == trace);
    }
}
