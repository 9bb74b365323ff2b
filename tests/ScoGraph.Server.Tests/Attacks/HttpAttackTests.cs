using System.Globalization;
using System.Net;
using System.Text;
using ScoGraph.Testing.Servers;

namespace ScoGraph.Server.Attacks;

/// <summary>Requests that no client sends: <c>eng/proof attack</c> runs many more of them.</summary>
public sealed class HttpAttackTests
{
    private static readonly int Requests = int.Parse(
        Environment.GetEnvironmentVariable("SCOGRAPH_PROOF_ATTACK") ?? "200", CultureInfo.InvariantCulture);

    private static readonly int Seed = int.Parse(
        Environment.GetEnvironmentVariable("SCOGRAPH_PROOF_SEED") ?? "1", CultureInfo.InvariantCulture);

    [Fact]
    public async Task No_request_lets_anybody_in_or_ends_the_server()
    {
        ServerUsers users = new();
        users.Add("reader", null);
        users.SetRole("reader", ServerUser.EveryGraph, GraphRole.Read);
        string token = users.CreateToken("reader", "test");
        await using RunningServer server = await RunningServer.Start(o => o with { Users = users });
        server.Graph.Query("CREATE (:Kept)");
        Random random = new(Seed);
        for (int i = 0; i < Requests; i++)
        {
            using RawHttp raw = await RawHttp.Connect(i % 5 == 0 ? server.BoltAddress : server.HttpAddress);
            await raw.Send(Mutate(random, i % 2 == 0 ? "" : $"Authorization: Bearer {token}\r\n"));
            if (i % 3 == 0)
                await raw.Finish();
        }

        Assert.Equal(HttpStatusCode.Accepted, (await server.Post("/db/first/query/v2", """{"statement": "RETURN 1"}""")).Status);
        Assert.Equal(1L, server.Graph.Query("MATCH (n) RETURN count(*)").Scalar<long>());
    }

    [Theory]
    [InlineData("GET /../../etc/passwd HTTP/1.1")]
    [InlineData("GET /db/../../../etc/passwd/schema HTTP/1.1")]
    [InlineData("GET /db/%2e%2e%2f%2e%2e%2fetc%2fpasswd/schema HTTP/1.1")]
    [InlineData("GET /db/..%5c..%5cetc%5cpasswd/rows HTTP/1.1")]
    [InlineData("GET /db/first%00/schema HTTP/1.1")]
    [InlineData("GET //db//first//schema HTTP/1.1")]
    [InlineData("GET http://evil.example/db/first/schema HTTP/1.1")]
    [InlineData("CONNECT evil.example:80 HTTP/1.1")]
    [InlineData("TRACE /db/first/schema HTTP/1.1")]
    [InlineData("GET /db/first/schema HTTP/9.9")]
    public async Task Paths_lead_nowhere_else(string line)
    {
        await using RunningServer server = await RunningServer.Start();
        using RawHttp raw = await RawHttp.Connect(server.HttpAddress);
        await raw.Send(Encoding.UTF8.GetBytes(
            $"{line}\r\nHost: localhost\r\nAuthorization: Bearer {RunningServer.Token}\r\nConnection: close\r\n\r\n"));
        string answer = await raw.Answer();
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 ", answer, StringComparison.Ordinal);
        Assert.Contains(answer[9], "45");
    }

    [Fact]
    public async Task Headers_that_are_too_large_or_too_many_are_refused()
    {
        await using RunningServer server = await RunningServer.Start();
        string[] oversized =
        [
            $"X: {new string('x', 100_000)}\r\n", string.Concat(Enumerable.Range(0, 1000).Select(i => $"X{i}: x\r\n")),
        ];
        foreach (string headers in oversized)
        {
            using RawHttp raw = await RawHttp.Connect(server.HttpAddress);
            await raw.Send(Encoding.ASCII.GetBytes($"GET /health HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n"));
            string answer = await raw.Finish();
            Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 431", StringComparison.Ordinal), answer);
        }

        using RawHttp line = await RawHttp.Connect(server.HttpAddress);
        await line.Send(Encoding.ASCII.GetBytes($"GET /{new string('x', 100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        string refused = await line.Finish();
        Assert.True(refused.Length == 0 || refused.StartsWith("HTTP/1.1 414", StringComparison.Ordinal), refused);
        Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync("/health")).StatusCode);
    }

    [Fact]
    public async Task Who_sends_slowly_keeps_nobody_waiting()
    {
        await using RunningServer server = await RunningServer.Start();
        List<RawHttp> slow = [];
        try
        {
            for (int i = 0; i < 200; i++)
            {
                slow.Add(await RawHttp.Connect(i % 2 == 0 ? server.HttpAddress : server.BoltAddress));
                await slow[^1].Send(Encoding.ASCII.GetBytes(i % 4 < 2 ? "POST /db/first/query/v2 HTTP/1.1\r\nHost: loc" : "G"));
            }

            Assert.Equal(HttpStatusCode.Accepted, (await server.Post("/db/first/query/v2", """{"statement": "RETURN 1"}""")).Status);
        }
        finally
        {
            slow.ForEach(raw => raw.Dispose());
        }
    }

    [Fact]
    public async Task More_connections_than_are_held_are_closed()
    {
        await using RunningServer server = await RunningServer.Start(o => o with { MaxConnections = 3 });
        List<RawHttp> held = [];
        try
        {
            for (int i = 0; i < 3; i++)
            {
                held.Add(await RawHttp.Connect(server.HttpAddress));
                await held[^1].Send("GET /health HTTP/1.1\r\n"u8.ToArray());
            }

            using RawHttp more = await RawHttp.Connect(server.HttpAddress);
            await more.Send("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"u8.ToArray());
            Assert.Equal("", await more.Finish());
        }
        finally
        {
            held.ForEach(raw => raw.Dispose());
        }
    }

    /// <summary>A request that would create a node, broken.</summary>
    private static byte[] Mutate(Random random, string credentials)
    {
        const string body = """{"statement": "CREATE (:Intruder)"}""";
        return BrokenBytes.Of(
            Encoding.ASCII.GetBytes(
                $"POST /db/first/query/v2 HTTP/1.1\r\nHost: localhost\r\n{credentials}Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"),
            random);
    }
}
