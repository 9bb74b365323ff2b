using System.Net;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Bolt;
using ScoGraph.Server.Bolt.Messages;
using ScoGraph.Server.Users;

namespace ScoGraph.Server.Hosting;

public sealed class StoppingTests
{
    [Fact]
    public async Task Answers_that_are_under_way_end_and_idle_connections_with_them()
    {
        RunningServer server = await RunningServer.Start();
        using BoltClient idle = await BoltClient.Enter(server.BoltAddress), busy = await BoltClient.Enter(server.BoltAddress);
        await busy.Send(MessageTags.Run, "UNWIND range(1, 1000) AS x RETURN x", BoltClient.Map(), BoltClient.Map());
        Assert.Equal(MessageTags.Success, (await busy.Receive())!.Tag);
        Task stopped = server.Stop();
        Assert.Null(await idle.Receive());
        await busy.Send(MessageTags.Pull, BoltClient.Map(("n", -1L)));
        for (int i = 0; i < 1000; i++)
            Assert.Equal(MessageTags.Record, (await busy.Receive())!.Tag);
        Assert.Equal(MessageTags.Success, (await busy.Receive())!.Tag);
        Assert.Null(await busy.Receive());
        await stopped;
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_begins_while_the_server_stops()
    {
        using Graph graph = new();
        ServedGraphs graphs = new();
        graphs.Add("first", graph);
        using Asker asker = new(graphs, new ScoGraphServerOptions { Token = RunningServer.Token });
        Caller caller = new(UserNames.Token, "", Caller.Http, users: null);
        asker.Close();
        ServerException refused = await Assert.ThrowsAsync<ServerException>(
            () => asker.Ask("first", new Question("RETURN 1", new Dictionary<string, object?>()), caller, CancellationToken.None));
        Assert.Equal((503, 1), (refused.Error.Status, refused.Error.RetryAfter));
        await Assert.ThrowsAsync<ServerException>(() => asker.Begin("first", caller, CancellationToken.None));
    }

    [Fact]
    public async Task A_full_queue_sends_clients_home_with_a_time()
    {
        await using RunningServer server = await RunningServer.Start(o => o with { MaxConcurrentQueries = 1, MaxWaitingQueries = 0 });
        using BoltClient bolt = await BoltClient.Enter(server.BoltAddress), other = await BoltClient.Enter(server.BoltAddress);
        await bolt.Send(MessageTags.Run, "UNWIND range(1, 1000000) AS x RETURN x", BoltClient.Map(), BoltClient.Map());
        Assert.Equal(MessageTags.Success, (await bolt.Receive())!.Tag);
        using StringContent content = new("""{"statement": "RETURN 1"}""", null, "application/json");
        using HttpResponseMessage response = await server.Http.PostAsync("/db/first/query/v2", content);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter!.Delta);
        await other.Send(MessageTags.Run, "RETURN 1", BoltClient.Map(), BoltClient.Map());
        Assert.StartsWith("Neo.TransientError.", (await other.Receive())!.Map(0).Text("neo4j_code"), StringComparison.Ordinal);
    }
}
