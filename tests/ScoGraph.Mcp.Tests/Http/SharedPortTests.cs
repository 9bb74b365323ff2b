using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ModelContextProtocol.Client;

namespace ScoGraph.Mcp.Http;

/// <summary>Agents at the port where other programs ask.</summary>
public sealed class SharedPortTests
{
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";

    private const string Ask = """
        {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"ask","arguments":{"query":"RETURN 1 AS one"}}}
        """;

    [Fact]
    public async Task The_official_client_finds_everything_beside_the_query_API()
    {
        using Graph graph = Towns.Open();
        await using ScoGraphServer server = await Start(graph);
        await using McpClient client = await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions
        {
            Endpoint = new Uri($"http://{server.HttpAddress}/mcp"),
            TransportMode = HttpTransportMode.StreamableHttp,
            AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = $"Bearer {AgentServer.Token}" },
        }));
        Assert.Equal(7, (await client.ListToolsAsync()).Count);
        Assert.Single((await client.ReadResourceAsync("scograph://first/documents/atlas/passages/1")).Contents);
        Assert.Equal(HttpStatusCode.Accepted, await Send(server, "/db/first/query/v2", """{"statement": "RETURN 1"}"""));
    }

    [Fact]
    public async Task What_stands_before_the_other_addresses_stands_before_agents()
    {
        using Graph graph = Towns.Open();
        await using ScoGraphServer server = await Start(
            graph, options => options with { AllowedHosts = ["graphs.example"], AllowedOrigins = ["https://good.example"] });
        Assert.Equal(HttpStatusCode.Unauthorized, await Send(server, "/mcp", Ping, token: "wrong"));
        Assert.Equal(HttpStatusCode.Forbidden, await Send(server, "/mcp", Ping, AgentServer.Token, ("Host", "evil.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await Send(server, "/mcp", Ping, AgentServer.Token, ("Origin", "https://evil.example")));
        Assert.Equal(HttpStatusCode.OK, await Send(
            server, "/mcp", Ping, AgentServer.Token, ("Host", "graphs.example"), ("Origin", "https://good.example")));
    }

    [Fact]
    public async Task What_a_user_asks_counts_by_whichever_address()
    {
        string log = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
        ServerUsers users = new();
        users.Add("ann", "a long password");
        users.SetRole("ann", "first", GraphRole.Read);
        users.SetLimits("ann", new UserLimits { MaxQueriesPerMinute = 2 });
        string ann = users.CreateToken("ann", "agents");
        try
        {
            using Graph graph = Towns.Open();
            await using (ScoGraphServer server = await Start(
                graph, options => options with { Token = null, Users = users, AuditFile = log }))
            {
                Assert.Equal(HttpStatusCode.OK, await Send(server, "/mcp", Ask, ann));
                Assert.Equal(HttpStatusCode.Accepted, await Send(server, "/db/first/query/v2", """{"statement": "RETURN 1"}""", ann));
                Assert.Equal(HttpStatusCode.TooManyRequests, await Send(
                    server, "/db/first/query/v2", """{"statement": "RETURN 1"}""", ann));
            }

            Assert.Equal(2, (await File.ReadAllLinesAsync(log)).Count(line => line.Contains("\"ok\"", StringComparison.Ordinal)));
        }
        finally
        {
            File.Delete(log);
        }
    }

    [Fact]
    public async Task The_bounds_of_the_server_hold_for_agents()
    {
        using Graph graph = Towns.Open();
        await using ScoGraphServer server = await Start(graph, options => options with { Limits = new QueryLimits { MaxRows = 2 } });
        string many = Ask.Replace("RETURN 1 AS one", "UNWIND range(1, 9) AS x RETURN x", StringComparison.Ordinal);
        using HttpClient http = new();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", AgentServer.Token);
        using StringContent content = new(many, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await http.PostAsync(new Uri($"http://{server.HttpAddress}/mcp"), content);
        Assert.Contains("limit", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Bounds_that_are_too_small_are_refused_at_the_start()
    {
        using Graph graph = new();
        ServedGraphs graphs = new();
        graphs.Add("first", graph);
        ScoGraphServerOptions options = new() { Token = AgentServer.Token };
        await Assert.ThrowsAsync<ArgumentException>(() => ScoGraphServer.StartAsync(
            graphs, options.WithMcp(new ScoGraphMcpOptions { MaxRows = 0 }), new IPEndPoint(IPAddress.Loopback, 0), bolt: null));
    }

    private static async Task<ScoGraphServer> Start(Graph graph, Func<ScoGraphServerOptions, ScoGraphServerOptions>? change = null)
    {
        ServedGraphs graphs = new();
        graphs.Add("first", graph);
        ScoGraphServerOptions options = new() { Token = AgentServer.Token };
        return await ScoGraphServer.StartAsync(
            graphs, (change?.Invoke(options) ?? options).WithMcp(), new IPEndPoint(IPAddress.Loopback, 0), bolt: null);
    }

    private static async Task<HttpStatusCode> Send(
        ScoGraphServer server, string path, string body, string token = AgentServer.Token, params (string Name, string Value)[] headers)
    {
        using HttpClient http = new();
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri($"http://{server.HttpAddress}{path}"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using HttpResponseMessage answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
