using System.Net;
using System.Net.WebSockets;
using ScoGraph.Server.Bolt;
using ScoGraph.Server.Bolt.Messages;

namespace ScoGraph.Server.Hosting;

public sealed class WebSocketTests
{
    private const string Page = "https://pages.example";

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task Bolt_is_spoken_over_WebSocket(bool boltPort, bool isEncrypted)
    {
        using TemporaryFile file = new();
        (string certificate, string key) = SelfMade.Write(file);
        await using RunningServer server = await RunningServer.Start(
            o => isEncrypted ? o with { Certificate = ServerCertificate.Load(certificate, key) } : o);
        using ClientWebSocket socket = new();
        socket.Options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        await Connect(socket, boltPort ? server.BoltAddress : server.HttpAddress, isEncrypted);
        using BoltClient bolt = BoltClient.Over(WebSocketStream.Create(socket, WebSocketMessageType.Binary));
        await bolt.Greet();
        await bolt.LogOn();
        await bolt.Send(MessageTags.Run, "UNWIND range(1, 3000) AS x RETURN 'a text ' + x AS text", BoltClient.Map(), BoltClient.Map());
        await bolt.Send(MessageTags.Pull, BoltClient.Map(("n", -1L)));
        Assert.Equal(MessageTags.Success, (await bolt.Receive())!.Tag);
        for (int i = 0; i < 3000; i++)
            Assert.Equal(MessageTags.Record, (await bolt.Receive())!.Tag);
        Assert.Equal(MessageTags.Success, (await bolt.Receive())!.Tag);
    }

    [Theory]
    [InlineData(null, "https://evil.example")]
    [InlineData(null, "null")]
    [InlineData("evil.example", null)]
    public async Task Foreign_names_and_pages_are_refused(string? host, string? origin)
    {
        await using RunningServer server = await RunningServer.Start(o => o with { AllowedOrigins = [Page] });
        foreach (IPEndPoint place in (IPEndPoint[])[server.BoltAddress, server.HttpAddress])
        {
            using ClientWebSocket socket = new();
            if (host is not null)
                socket.Options.SetRequestHeader("Host", host);
            if (origin is not null)
                socket.Options.SetRequestHeader("Origin", origin);
            await Assert.ThrowsAsync<WebSocketException>(() => Connect(socket, place, isEncrypted: false));
            Assert.NotEqual(WebSocketState.Open, socket.State);
        }
    }

    [Fact]
    public async Task A_page_that_may_call_comes_in()
    {
        await using RunningServer server = await RunningServer.Start(o => o with { AllowedOrigins = [Page] });
        using ClientWebSocket socket = new();
        socket.Options.SetRequestHeader("Origin", Page);
        await Connect(socket, server.BoltAddress, isEncrypted: false);
        using BoltClient bolt = BoltClient.Over(WebSocketStream.Create(socket, WebSocketMessageType.Binary));
        await bolt.Greet();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/health")]
    [InlineData("/db/first/schema")]
    public async Task The_port_of_Bolt_answers_nothing_else_of_HTTP(string path)
    {
        await using RunningServer server = await RunningServer.Start();
        using HttpResponseMessage response = await server.Http.GetAsync(new Uri($"http://{server.BoltAddress}{path}"));
        Assert.Equal(HttpStatusCode.UpgradeRequired, response.StatusCode);
    }

    [Fact]
    public async Task The_end_of_the_socket_ends_what_is_under_way()
    {
        await using RunningServer server = await RunningServer.Start(o => o with { MaxConcurrentQueries = 1 });
        using (ClientWebSocket socket = new())
        {
            await Connect(socket, server.BoltAddress, isEncrypted: false);
            using BoltClient bolt = BoltClient.Over(WebSocketStream.Create(socket, WebSocketMessageType.Binary));
            await bolt.Greet();
            await bolt.LogOn();
            await bolt.Send(MessageTags.Run, "UNWIND range(1, 1000000000) AS x RETURN x", BoltClient.Map(), BoltClient.Map());
            Assert.Equal(MessageTags.Success, (await bolt.Receive())!.Tag);
            socket.Abort();
        }

        // The one place is free again.
        Assert.Equal(HttpStatusCode.Accepted, (await server.Post("/db/first/query/v2", """{"statement": "RETURN 1"}""")).Status);
    }

    private static Task Connect(ClientWebSocket socket, IPEndPoint place, bool isEncrypted) =>
        socket.ConnectAsync(new Uri($"ws{(isEncrypted ? "s" : "")}://localhost:{place.Port}"), CancellationToken.None);
}
