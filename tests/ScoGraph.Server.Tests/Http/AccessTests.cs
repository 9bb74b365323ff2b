using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ScoGraph.Server.Http;

public sealed class AccessTests
{
    [Theory]
    [InlineData("GET", "/db/first/schema")]
    [InlineData("POST", "/db/first/rows")]
    [InlineData("POST", "/db/first/query/v2")]
    [InlineData("POST", "/db/first/query/v2/tx")]
    [InlineData("POST", "/db/first/query/v2/tx/1")]
    [InlineData("POST", "/db/first/query/v2/tx/1/commit")]
    [InlineData("DELETE", "/db/first/query/v2/tx/1")]
    public async Task Nothing_is_answered_without_credentials(string method, string path)
    {
        await using RunningServer server = await RunningServer.Start();
        foreach (AuthenticationHeaderValue? header in (AuthenticationHeaderValue?[])
        [
            null, new("Bearer", "wrong"), new("Bearer", ""), new("Basic", "bm9uZQ=="), new("Basic", "%%"),
            Basic("other", RunningServer.Token), Basic("token", "no"), new("Digest", "x"),
        ])
        {
            server.Http.DefaultRequestHeaders.Authorization = header;
            using HttpRequestMessage request = new(new HttpMethod(method), path)
            {
                Content = new StringContent("""{"statement": "CREATE ()"}""", null, "application/json"),
            };
            (HttpStatusCode status, _) = await server.Send(request);
            Assert.Equal(HttpStatusCode.Unauthorized, status);
        }

        Assert.Equal(0L, server.Graph.Query("MATCH (n) RETURN count(*)").Scalar<long>());
    }

    [Fact]
    public async Task The_token_is_also_a_password()
    {
        await using RunningServer server = await RunningServer.Start();
        server.Http.DefaultRequestHeaders.Authorization = Basic("token", RunningServer.Token);
        Assert.Equal(HttpStatusCode.Accepted, (await server.Post("/db/first/query/v2", """{"statement": "RETURN 1"}""")).Status);
    }

    [Theory]
    [InlineData("evil.example", null, 403)]
    [InlineData("127.0.0.1.evil.example", null, 403)]
    [InlineData("localhost", null, 200)]
    [InlineData("[::1]", null, 200)]
    [InlineData("graphs.example", null, 200)]
    [InlineData("localhost", "https://evil.example", 403)]
    [InlineData("localhost", "null", 403)]
    [InlineData("localhost", "https://good.example", 200)]
    public async Task Foreign_names_and_pages_are_refused(string host, string? origin, int status)
    {
        await using RunningServer server = await RunningServer.Start(
            o => o with { AllowedHosts = ["graphs.example"], AllowedOrigins = ["https://good.example"] });
        foreach (string path in (string[])["/", "/health", "/db/first/schema"])
        {
            using HttpRequestMessage request = new(HttpMethod.Get, path);
            request.Headers.Host = host;
            if (origin is not null)
                request.Headers.Add("Origin", origin);
            Assert.Equal(status, (int)(await server.Send(request)).Status);
        }
    }

    [Theory]
    [InlineData("127.0.0.1", "198.51.100.7")]
    [InlineData("203.0.113.9", "127.0.0.1")]
    public async Task Where_a_request_came_from_is_believed_of_a_proxy_that_is_trusted(string proxy, string address)
    {
        using TemporaryFile audit = new();
        await using (RunningServer server = await RunningServer.Start(
            o => o with { TrustedProxies = [IPAddress.Parse(proxy)], AuditFile = audit.Path }))
        {
            using HttpRequestMessage request = new(HttpMethod.Post, "/db/first/query/v2")
            {
                Content = new StringContent("""{"statement": "RETURN 1"}""", null, "application/json"),
            };
            request.Headers.Add("X-Forwarded-For", "192.0.2.1, 198.51.100.7");
            request.Headers.Add("X-Forwarded-Host", "evil.example");
            Assert.Equal(HttpStatusCode.Accepted, (await server.Send(request)).Status);
        }

        Assert.Contains($"\"{address}\"", File.ReadAllText(audit.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_needs_JSON()
    {
        await using RunningServer server = await RunningServer.Start();
        (HttpStatusCode status, _) = await server.Post("/db/first/query/v2", """{"statement": "CREATE ()"}""", "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        Assert.Equal(0L, server.Graph.Query("MATCH (n) RETURN count(*)").Scalar<long>());
    }

    [Fact]
    public async Task A_server_that_only_reads_changes_nothing()
    {
        await using RunningServer server = await RunningServer.Start(o => o with { ReadOnly = true });
        (HttpStatusCode status, JsonElement body) = await server.Post("/db/first/query/v2", """{"statement": "CREATE ()"}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("Neo.ClientError.Statement.AccessMode", body.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await using RunningServer server = await RunningServer.Start(o => o with { MaxRequestBytes = 1000 });
        (HttpStatusCode status, _) = await server.Post(
            "/db/first/query/v2", $$"""{"statement": "RETURN '{{new string('x', 2000)}}'"}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Fact]
    public async Task Problems_are_told_as_problem_details_to_who_asks_for_them()
    {
        await using RunningServer server = await RunningServer.Start();
        using HttpRequestMessage request = new(HttpMethod.Post, "/db/first/query/v2")
        {
            Content = new StringContent("""{"statement": "RETRUN 1"}""", null, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/problem+json");
        (HttpStatusCode status, JsonElement body) = await server.Send(request);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(400, body.GetProperty("status").GetInt32());
        Assert.Equal(1, body.GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task No_token_starts_no_server()
    {
        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(() => RunningServer.Start(o => o with { Token = " " }));
        Assert.Contains("16 characters", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0.0.0", false, true, RunningServer.Token)]
    [InlineData("::", false, true, RunningServer.Token)]
    [InlineData("192.0.2.1", false, true, RunningServer.Token)]
    [InlineData("0.0.0.0", true, false, RunningServer.Token)]
    [InlineData("0.0.0.0", true, true, "short")]
    public async Task Beyond_this_machine_nothing_starts_by_mistake(string address, bool plain, bool alone, string token)
    {
        using Graph graph = new();
        ServedGraphs graphs = new();
        graphs.Add("first", graph);
        ScoGraphServerOptions options = new() { Token = token, AllowUnencrypted = plain, AllowTokenAlone = alone };
        IPEndPoint place = new(IPAddress.Parse(address), 0), here = new(IPAddress.Loopback, 0);
        ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(
            () => ScoGraphServer.StartAsync(graphs, options, place, here));
        Assert.Contains("other machines", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => ScoGraphServer.StartAsync(graphs, options, here, place));
    }

    [Fact]
    public async Task The_history_says_who_changed_what()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.scograph");
        try
        {
            SqliteGraph graph = SqliteGraph.Open(path);
            await using RunningServer server = await RunningServer.Start(graph: graph);
            await server.Post("/db/first/query/v2", """{"statement": "CREATE (:A)"}""");
            await server.Post("/db/first/query/v2", """{"statement": "CREATE (:B)"}""");
            await server.Post("/db/first/query/v2", """
                {"statement": "UNWIND [1, 2] AS x CALL (x) { CREATE (:C) } IN TRANSACTIONS OF 1 ROWS"}
                """);
            Assert.Equal(4, graph.History().Count());
            Assert.All(graph.History(), commit => Assert.Equal("token", commit.Author));
            (_, JsonElement past) = await server.Post("/db/first/query/v2", """{"statement": "MATCH (n) RETURN count(*)", "asOf": 1}""");
            Assert.Equal("[[1]]", past.GetProperty("data").GetProperty("values").GetRawText());
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static AuthenticationHeaderValue Basic(string user, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
}
