using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ScoGraph.Mcp.Http;

/// <summary>A server for agents on a port of its own, and a client of its HTTP.</summary>
internal sealed class AgentServer : IAsyncDisposable
{
    public const string Token = "0123456789abcdef-secret";

    private readonly McpWebServer _server;
    private readonly Graph _graph;

    private AgentServer(McpWebServer server, Graph graph)
    {
        (_server, _graph) = (server, graph);
        Http = new HttpClient { BaseAddress = server.Address };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    public HttpClient Http { get; }

    public Uri Address => _server.Address;

    public static async Task<AgentServer> Start(
        Func<ScoGraphServerOptions, ScoGraphServerOptions>? change = null, Action<ServedGraphs>? add = null)
    {
        Graph graph = Towns.Open();
        ServedGraphs graphs = new();
        graphs.Add("first", graph);
        add?.Invoke(graphs);
        ScoGraphServerOptions access = new() { Token = Token };
        IPEndPoint any = new(IPAddress.Loopback, 0);
        return new AgentServer(await McpWebServer.Start(
            graphs, change?.Invoke(access) ?? access, new ScoGraphMcpOptions(), any, CancellationToken.None), graph);
    }

    /// <summary>Sends a message; gives the status and what came back.</summary>
    public async Task<(HttpStatusCode Status, string Body)> Post(string body, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Send(request);
    }

    public async Task<(HttpStatusCode Status, string Body)> Send(HttpRequestMessage request)
    {
        using HttpResponseMessage response = await Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
        _graph.Dispose();
    }
}
