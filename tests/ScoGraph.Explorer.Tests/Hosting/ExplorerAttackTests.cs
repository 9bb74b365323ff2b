using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using ScoGraph.Testing.Servers;

namespace ScoGraph.Explorer.Tests.Hosting;

/// <summary>What no browser sends: <c>eng/proof attack</c> runs many more of it.</summary>
public sealed class ExplorerAttackTests : IAsyncLifetime
{
    private static readonly int Requests = int.Parse(
        Environment.GetEnvironmentVariable("SCOGRAPH_PROOF_ATTACK") ?? "200", CultureInfo.InvariantCulture);

    private static readonly int Seed = int.Parse(
        Environment.GetEnvironmentVariable("SCOGRAPH_PROOF_SEED") ?? "1", CultureInfo.InvariantCulture);

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Graph _graph = Letters.Open();
    private RunningExplorer _explorer = null!;
    private long _before;

    public async Task InitializeAsync()
    {
        _before = Count();
        _explorer = await RunningExplorer.Start(readOnly: false, ("letters", _graph));
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _explorer.DisposeAsync();
    }

    [Fact]
    public async Task No_request_lets_anybody_in_or_ends_the_explorer()
    {
        const string form = "token=" + "a+token+for+these+test";
        string cookie = await Cookie();
        string[] requests =
        [
            $"POST /enter HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}",
            $"POST /_blazor/negotiate?negotiateVersion=1 HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\nContent-Length: 0\r\n\r\n",
            "GET /_blazor HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
            $"GET / HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n",
        ];
        Random random = new(Seed);
        for (int i = 0; i < Requests; i++)
        {
            using RawHttp raw = await RawHttp.Connect(Address);
            await raw.Send(BrokenBytes.Of(Encoding.ASCII.GetBytes(requests[i % requests.Length]), random));
            if (i % 3 == 0)
                Assert.DoesNotContain("Set-Cookie", await raw.Finish(), StringComparison.OrdinalIgnoreCase);
        }

        await Holds(cookie);
    }

    [Fact]
    public async Task No_message_of_the_pages_connection_ends_the_explorer()
    {
        string cookie = await Cookie();
        byte[] hello = [.. """{"protocol":"blazorpack","version":1}"""u8, 0x1E], call = Convert.FromHexString("0D95018080AC537461727443697263756974" + "90");
        Random random = new(Seed);
        for (int i = 0; i < Math.Max(20, Requests / 20); i++)
        {
            using ClientWebSocket socket = new();
            socket.Options.SetRequestHeader("Cookie", cookie);
            socket.Options.SetRequestHeader("Origin", _explorer.Page.GetLeftPart(UriPartial.Authority));
            await socket.ConnectAsync(new UriBuilder(_explorer.Page) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
            try
            {
                await Send(socket, i % 2 == 0 ? hello : BrokenBytes.Of(hello, random));
                for (int n = 0; n < 20; n++)
                    await Send(socket, BrokenBytes.Of(call, random));
            }
            catch (Exception exception) when (exception is WebSocketException or IOException)
            {
                // The explorer closed the connection, as it may.
            }
        }

        await Holds(cookie);
    }

    [Theory]
    [InlineData("GET /../../etc/passwd HTTP/1.1")]
    [InlineData("GET /%2e%2e%2f%2e%2e%2fetc%2fpasswd HTTP/1.1")]
    [InlineData("GET /_framework/..%5c..%5cetc%5cpasswd HTTP/1.1")]
    [InlineData("GET /explorer.js%00 HTTP/1.1")]
    [InlineData("GET http://evil.example/ HTTP/1.1")]
    [InlineData("CONNECT evil.example:80 HTTP/1.1")]
    [InlineData("TRACE / HTTP/1.1")]
    [InlineData("GET / HTTP/9.9")]
    public async Task Paths_lead_nowhere_else(string line)
    {
        using RawHttp raw = await RawHttp.Connect(Address);
        await raw.Send(Encoding.UTF8.GetBytes($"{line}\r\nHost: localhost\r\nCookie: {await Cookie()}\r\nConnection: close\r\n\r\n"));
        string answer = await raw.Answer();
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 ", answer, StringComparison.Ordinal);
        Assert.Contains(answer[9], "45");
    }

    [Fact]
    public async Task Headers_that_are_too_large_or_too_many_are_refused()
    {
        string[] oversized =
        [
            $"X: {new string('x', 100_000)}\r\n", string.Concat(Enumerable.Range(0, 1000).Select(i => $"X{i}: x\r\n")),
            $"Cookie: {new string('c', 100_000)}\r\n",
        ];
        foreach (string headers in oversized)
        {
            using RawHttp raw = await RawHttp.Connect(Address);
            await raw.Send(Encoding.ASCII.GetBytes($"GET /enter HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n"));
            string answer = await raw.Finish();
            Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 431", StringComparison.Ordinal), answer);
        }

        await Holds(await Cookie());
    }

    [Fact]
    public async Task Who_sends_slowly_keeps_nobody_waiting()
    {
        List<RawHttp> slow = [];
        try
        {
            for (int i = 0; i < 200; i++)
            {
                slow.Add(await RawHttp.Connect(Address));
                await slow[^1].Send(Encoding.ASCII.GetBytes(i % 2 == 0 ? "POST /enter HTTP/1.1\r\nHost: loc" : "G"));
            }

            await Holds(await Cookie());
        }
        finally
        {
            slow.ForEach(raw => raw.Dispose());
        }
    }

    private IPEndPoint Address => new(IPAddress.Loopback, _explorer.Page.Port);

    /// <summary>The explorer answers who may ask, and the graph is as it was.</summary>
    private async Task Holds(string cookie)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, _explorer.Page);
        request.Headers.Add("Cookie", cookie);
        using HttpResponseMessage page = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(_before, Count());
    }

    private long Count() => _graph.Query("MATCH (n) RETURN count(*)").Scalar<long>();

    private async Task<string> Cookie()
    {
        using StringContent content = new("token=a+token+for+these+tests");
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        using HttpResponseMessage entered = await _client.PostAsync(new Uri(_explorer.Page, "/enter"), content);
        return Assert.Single(entered.Headers.GetValues("Set-Cookie")).Split(';')[0];
    }

    private static Task Send(ClientWebSocket socket, byte[] bytes) =>
        socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
}
