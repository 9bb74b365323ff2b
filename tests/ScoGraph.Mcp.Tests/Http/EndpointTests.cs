using System.Net;
using System.Net.Http.Headers;
using ModelContextProtocol.Client;

namespace ScoGraph.Mcp.Http;

public sealed class EndpointTests
{
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";

    [Theory]
    [InlineData(null)]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task The_official_client_finds_everything(string? revision)
    {
        await using AgentServer server = await AgentServer.Start();
        await using McpClient client = await McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions
            {
                Endpoint = server.Address,
                TransportMode = HttpTransportMode.StreamableHttp,
                AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = $"Bearer {AgentServer.Token}" },
            }),
            new McpClientOptions { ProtocolVersion = revision });
        Assert.Equal(revision ?? "2026-07-28", client.NegotiatedProtocolVersion);
        Assert.Equal(7, (await client.ListToolsAsync()).Count);
        Assert.Equal(4, (await client.ListResourcesAsync()).Count);
        Assert.False((await client.CallToolAsync("schema")).IsError ?? false);
        Dictionary<string, object?> entity = new() { ["entity"] = "Osh – Ош" };
        Assert.Single((await client.GetPromptAsync("explain-entity", entity)).Messages);
        Assert.Single((await client.ReadResourceAsync("scograph://first/documents/atlas/passages/1")).Contents);
    }

    [Fact]
    public async Task Nothing_is_answered_without_credentials()
    {
        await using AgentServer server = await AgentServer.Start();
        foreach (AuthenticationHeaderValue? header in (AuthenticationHeaderValue?[])
            [null, new("Bearer", "wrong"), new("Bearer", ""), new("Basic", "bm9uZQ=="), new("Digest", "x")])
        {
            server.Http.DefaultRequestHeaders.Authorization = header;
            foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Get, HttpMethod.Delete])
            {
                using HttpRequestMessage request = new(method, "") { Content = new StringContent(Ping, null, "application/json") };
                (HttpStatusCode status, string body) = await server.Send(request);
                Assert.Equal(HttpStatusCode.Unauthorized, status);
                Assert.DoesNotContain("jsonrpc", body, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_user_knows_of_no_graph_but_those_to_be_read()
    {
        ServerUsers users = new();
        users.Add("ann", "a long password");
        users.Add("bob", "another password");
        users.SetRole("ann", "second", GraphRole.Read);
        string ann = users.CreateToken("ann", "agents"), bob = users.CreateToken("bob", "agents");
        using Graph second = new();
        second.Query("CREATE (:Town {name: 'Naryn'})");
        await using AgentServer server = await AgentServer.Start(
            access => access with { Token = null, Users = users }, graphs => graphs.Add("second", second));
        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ann);
        Assert.Contains("Naryn", (await server.Post(Ask("MATCH (t:Town) RETURN t.name"))).Body, StringComparison.Ordinal);
        foreach (string message in (string[])[Ask("RETURN 1", "first"), """{"jsonrpc":"2.0","id":1,"method":"resources/list"}"""])
        {
            string body = (await server.Post(message)).Body;
            Assert.DoesNotContain("scograph://first", body, StringComparison.Ordinal);
            Assert.DoesNotContain("\"rows\"", body, StringComparison.Ordinal);
        }

        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bob);
        Assert.Equal(HttpStatusCode.Forbidden, (await server.Post(Ping)).Status);
        users.SetRole("bob", "first", GraphRole.Read);
        Assert.Equal(HttpStatusCode.OK, (await server.Post(Ping)).Status);
        server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "none");
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Post(Ping)).Status);
    }

    [Fact]
    public async Task A_user_keeps_to_bounds_and_the_audit_log_says_what_was_asked()
    {
        string log = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
        ServerUsers users = new();
        users.Add("ann", "a long password");
        users.SetRole("ann", "first", GraphRole.Read);
        users.SetLimits("ann", new UserLimits { MaxQueriesPerMinute = 3, Queries = new QueryLimits { MaxRows = 2 } });
        string ann = users.CreateToken("ann", "agents");
        try
        {
            await using (AgentServer server = await AgentServer.Start(
                access => access with { Token = null, Users = users, AuditFile = log }))
            {
                server.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ann);
                Assert.Contains("\"rows\"", (await server.Post(Ask("RETURN 1"))).Body, StringComparison.Ordinal);
                string limited = (await server.Post(Ask("UNWIND range(1, 9) AS x RETURN x"))).Body;
                Assert.Contains("limit", limited, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("no graph", (await server.Post(Ask("RETURN 1", "second"))).Body, StringComparison.Ordinal);
                Assert.Contains("3 queries a minute", (await server.Post(Ask("RETURN 1"))).Body, StringComparison.Ordinal);
                Assert.Equal(HttpStatusCode.OK, (await server.Post(Ping)).Status);
            }

            string[] lines = await File.ReadAllLinesAsync(log);
            Assert.Equal(2, lines.Where(line => line.Contains("first", StringComparison.Ordinal))
                .Count(line => line.Contains("\"ok\"", StringComparison.Ordinal)));
            Assert.Single(lines, line => line.Contains("DatabaseNotFound", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.DoesNotContain("second", line, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(log);
        }
    }

    private static string Ask(string query, string? graph = null)
    {
        string named = graph is null ? "" : $",\"graph\":\"{graph}\"";
        return $$$"""
            {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","arguments":{"query":"{{{query}}}"{{{named}}} } } }
            """;
    }

    [Theory]
    [InlineData("evil.example", null, 403)]
    [InlineData("127.0.0.1.evil.example", null, 403)]
    [InlineData("localhost", "https://evil.example", 403)]
    [InlineData("localhost", "null", 403)]
    [InlineData("graphs.example", "https://good.example", 200)]
    [InlineData("[::1]", null, 200)]
    public async Task Foreign_names_and_pages_are_refused(string host, string? origin, int status)
    {
        await using AgentServer server = await AgentServer.Start(
            access => access with { AllowedHosts = ["graphs.example"], AllowedOrigins = ["https://good.example"] });
        (HttpStatusCode answered, _) = await server.Post(Ping, [("Host", host), .. origin is null ? [] : new[] { ("Origin", origin) }]);
        Assert.Equal(status, (int)answered);
    }

    [Theory]
    [InlineData(Ping, 200, "result")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/initialized"}""", 202, "")]
    [InlineData("nonsense", 400, "-32700")]
    [InlineData("""{"jsonrpc":"2.0","id":1}""", 400, "-32600")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"none"}""", 200, "-32601")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}""", 400, "-32020")]
    public async Task A_message_has_a_status(string message, int status, string part)
    {
        await using AgentServer server = await AgentServer.Start();
        (HttpStatusCode answered, string body) = await server.Post(message);
        Assert.Equal(status, (int)answered);
        Assert.Contains(part, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-11-25", 200)]
    [InlineData("not-a-version", 400)]
    [InlineData("2099-01-01", 400)]
    public async Task The_revision_in_the_header_is_checked(string revision, int status)
    {
        await using AgentServer server = await AgentServer.Start();
        Assert.Equal(status, (int)(await server.Post(Ping, ("MCP-Protocol-Version", revision))).Status);
    }

    [Fact]
    public async Task Only_JSON_is_taken_and_only_by_POST()
    {
        await using AgentServer server = await AgentServer.Start(access => access with { MaxRequestBytes = 1000 });
        using HttpRequestMessage text = new(HttpMethod.Post, "") { Content = new StringContent(Ping, null, "text/plain") };
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.Send(text)).Status);
        using HttpRequestMessage get = new(HttpMethod.Get, "");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await server.Send(get)).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await server.Post($$"""{"x":"{{new string('x', 2000)}}"}""")).Status);
    }

    [Theory]
    [InlineData("0.0.0.0", false, AgentServer.Token)]
    [InlineData("192.0.2.1", false, AgentServer.Token)]
    [InlineData("0.0.0.0", true, "short")]
    [InlineData("127.0.0.1", false, " ")]
    public async Task Nothing_starts_by_mistake(string address, bool allowed, string token)
    {
        using Graph graph = new();
        ServedGraphs graphs = new();
        graphs.Add("first", graph);
        await Assert.ThrowsAsync<ArgumentException>(() => McpWebServer.Start(
            graphs, new ScoGraphServerOptions { Token = token, AllowUnencrypted = allowed }, new ScoGraphMcpOptions(),
            new IPEndPoint(IPAddress.Parse(address), 0), CancellationToken.None));
    }
}
