using System.Net;
using System.Text;
using ScoGraph.Server.Bolt;
using ScoGraph.Server.Bolt.Messages;
using ScoGraph.Testing.Clocks;
using ScoGraph.Testing.Servers;

namespace ScoGraph.Server.Hosting;

/// <summary>Clients that keep a server waiting are let go: by a clock that the test sets, and by nobody's watch.</summary>
public sealed class SlowClientTests
{
    private const string Asks = """{"statement": "RETURN 1"}""";

    private static readonly TimeSpan Greeting = TimeSpan.FromSeconds(30), More = TimeSpan.FromMinutes(1),
        Alone = TimeSpan.FromSeconds(45), Moment = TimeSpan.FromSeconds(1);

    private readonly SetClock _clock = new();

    [Fact]
    public async Task Who_needs_too_long_for_headers_of_HTTP_is_cut_off()
    {
        await using RunningServer server = await RunningServer.Start(o => o with { HeaderPatience = TimeSpan.FromMilliseconds(100) });
        using RawHttp slow = await RawHttp.Connect(server.HttpAddress), silent = await RawHttp.Connect(server.HttpAddress);
        await slow.Send("POST /db/first/query/v2 HTTP/1.1\r\nHost: loc"u8.ToArray());
        Assert.StartsWith("HTTP/1.1 408", await slow.Answer(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync("/health")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("60")]
    [InlineData("6060B0170000")]
    public async Task Who_does_not_end_the_handshake_of_Bolt_is_cut_off(string begun)
    {
        await using RunningServer server = await Start();
        using BoltClient slow = await BoltClient.Connect(server.BoltAddress);
        await slow.SendBytes(Convert.FromHexString(begun));
        await _clock.Waits(Greeting);
        _clock.Advance(Greeting - Moment);
        using (BoltClient other = await BoltClient.Enter(server.BoltAddress))
        {
            // Others come in meanwhile; the one who is slow is there for so long.
        }

        Task<BoltRequest?> end = slow.Receive();
        while (!end.IsCompleted)
        {
            // The first bytes are waited for, and then the handshake: each for as long.
            _clock.Advance(Greeting);
            await Task.Delay(1);
        }

        Assert.Null(await end);
    }

    [Fact]
    public async Task Who_gives_no_credentials_is_cut_off()
    {
        await using RunningServer server = await Start();
        using BoltClient slow = await BoltClient.Greet(server.BoltAddress);
        await Until(slow.Receive(), Greeting);
        Assert.Null(await slow.Receive());
    }

    [Fact]
    public async Task Who_does_not_end_a_message_is_cut_off()
    {
        await using RunningServer server = await Start();
        using BoltClient slow = await BoltClient.Enter(server.BoltAddress);
        await slow.SendBytes(new byte[] { 0, 9, 0xB1 });
        await _clock.Waits(More);
        _clock.Advance(More - Moment);
        await slow.SendBytes(new byte[] { MessageTags.Telemetry });
        Assert.Null(await Until(slow.Receive(), More));
    }

    [Fact]
    public async Task Who_takes_nothing_of_HTTP_leaves_the_place_to_others()
    {
        await using RunningServer server = await Start();
        foreach (string path in (string[])["rows", "query/v2"])
        {
            using RawHttp slow = await RawHttp.Connect(server.HttpAddress);
            await slow.Send(Post(path, """{"statement": "UNWIND range(1, 100000000) AS n RETURN n, n AS m"}"""));
            await _clock.Waits(More);
            Task<(HttpStatusCode Status, System.Text.Json.JsonElement)> other = server.Post("/db/first/query/v2", Asks);
            Assert.Equal(HttpStatusCode.Accepted, (await Until(other, More)).Status);
        }
    }

    [Fact]
    public async Task Who_takes_nothing_of_Bolt_leaves_the_place_to_others()
    {
        await using RunningServer server = await Start();
        using BoltClient slow = await BoltClient.Enter(server.BoltAddress);
        await slow.Send(MessageTags.Run, "UNWIND range(1, 100000000) AS n RETURN n, n AS m", BoltClient.Map(), BoltClient.Map());
        await slow.Send(MessageTags.Pull, BoltClient.Map(("n", -1L)));
        Task<(HttpStatusCode Status, System.Text.Json.JsonElement)> other = server.Post("/db/first/query/v2", Asks);
        Assert.Equal(HttpStatusCode.Accepted, (await Until(other, More)).Status);
    }

    [Fact]
    public async Task A_transaction_that_is_left_alone_is_dropped_by_the_clock()
    {
        await using RunningServer server = await Start();
        using BoltClient slow = await BoltClient.Enter(server.BoltAddress);
        await slow.Send(MessageTags.Begin, BoltClient.Map());
        Assert.Equal(MessageTags.Success, (await slow.Receive())!.Tag);
        await _clock.Waits(Alone);
        _clock.Advance(Alone - Moment);
        await slow.Send(MessageTags.Run, "CREATE (:Late)", BoltClient.Map(), BoltClient.Map());
        Assert.Equal(MessageTags.Success, (await slow.Receive())!.Tag);
        await _clock.Waits(Alone);
        Task<(HttpStatusCode Status, System.Text.Json.JsonElement)> other = server.Post(
            "/db/first/query/v2", """{"statement": "CREATE (:Other)"}""");
        Assert.Equal(HttpStatusCode.Accepted, (await Until(other, Alone)).Status);
        await slow.Send(MessageTags.Commit);
        Assert.Equal(MessageTags.Failure, (await slow.Receive())!.Tag);
        Assert.Equal("Other", server.Graph.Query("MATCH (n) RETURN labels(n)[0]").Scalar<string>());
    }

    [Fact]
    public async Task A_transaction_of_HTTP_that_is_left_alone_is_dropped_by_the_clock()
    {
        await using RunningServer server = await Start();
        (_, System.Text.Json.JsonElement begun) = await server.Post("/db/first/query/v2/tx", """{"statement": "CREATE (:Late)"}""");
        string id = begun.GetProperty("transaction").GetProperty("id").GetString()!;
        _clock.Advance(Alone - Moment);
        Assert.Equal(HttpStatusCode.Accepted, (await server.Post($"/db/first/query/v2/tx/{id}", Asks)).Status);
        _clock.Advance(Alone);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Post($"/db/first/query/v2/tx/{id}/commit", "{}")).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await server.Post("/db/first/query/v2", """{"statement": "CREATE (:Other)"}""")).Status);
        Assert.Equal(1L, server.Graph.Query("MATCH (n) RETURN count(*)").Scalar<long>());
    }

    /// <summary>One query at a time, so that who waits for a place shows whether it was left.</summary>
    private Task<RunningServer> Start() => RunningServer.Start(
        o => o with { Time = _clock, MaxConcurrentQueries = 1, TransactionTimeout = Alone, Limits = QueryLimits.None });

    /// <summary>Lets the clock go on, a wait at a time, until something is done.</summary>
    private async Task<T> Until<T>(Task<T> done, TimeSpan wait)
    {
        while (!done.IsCompleted)
        {
            _clock.Advance(wait);
            await Task.Delay(1);
        }

        return await done;
    }

    private static byte[] Post(string path, string body) => Encoding.ASCII.GetBytes(
        $"POST /db/first/{path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {RunningServer.Token}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
}
