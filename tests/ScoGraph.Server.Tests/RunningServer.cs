using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ScoGraph.Server;

/// <summary>A server on ports of its own, and a client of its HTTP.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    public const string Token = "0123456789abcdef-secret";

    private readonly Graph[] _graphs;
    private readonly ScoGraphServer _server;
    private Task? _stopped;

    private RunningServer(Graph[] graphs, ScoGraphServer server, bool isEncrypted)
    {
        _graphs = graphs;
        _server = server;
        HttpClientHandler anyCertificate = new() { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        Http = new HttpClient(anyCertificate) { BaseAddress = new Uri($"http{(isEncrypted ? "s" : "")}://{server.HttpAddress}") };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    public HttpClient Http { get; }

    public Graph Graph => _graphs[0];

    public IPEndPoint HttpAddress => _server.HttpAddress!;

    public IPEndPoint BoltAddress => _server.BoltAddress!;

    public static async Task<RunningServer> Start(Func<ScoGraphServerOptions, ScoGraphServerOptions>? change = null, Graph? graph = null)
    {
        Graph[] graphs = [graph ?? new Graph(), new Graph()];
        ServedGraphs served = new();
        served.Add("first", graphs[0]);
        served.Add("second", graphs[1]);
        ScoGraphServerOptions given = new() { Token = Token }, options = change?.Invoke(given) ?? given;
        IPEndPoint any = new(IPAddress.Loopback, 0);
        ScoGraphServer server = await ScoGraphServer.StartAsync(served, options, any, any);
        return new RunningServer(graphs, server, options.Certificate is not null);
    }

    /// <summary>Sends JSON; gives the status and what came back.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> Post(string path, string body, string media = "application/json")
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, media),
        };
        request.Headers.Accept.ParseAdd(media);
        return await Send(request);
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> Send(HttpRequestMessage request)
    {
        using HttpResponseMessage response = await Http.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, JsonDocument.Parse(text).RootElement.Clone());
    }

    /// <summary>Stops the server; clients stay.</summary>
    public Task Stop() => _stopped ??= _server.DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Stop();
        foreach (Graph graph in _graphs)
            graph.Dispose();
    }
}
