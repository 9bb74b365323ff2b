using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Security;
using ScoGraph.Server.Tls;

namespace ScoGraph.Mcp.Http;

/// <summary>Graphs for agents over HTTP by this process, without an application around them.</summary>
internal sealed class McpWebServer : IAsyncDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly WebApplication _application;
    private readonly string _scheme;
    private ListenOptions? _place;

    private McpWebServer(ServedGraphs graphs, ScoGraphServerOptions access, ScoGraphMcpOptions options, IPEndPoint place)
    {
        _scheme = access.Certificate is null ? Uri.UriSchemeHttp : Uri.UriSchemeHttps;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = access.MaxRequestBytes;
            kestrel.Listen(place, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                _place = listen;
                Encryption.Use(listen, access.Certificate);
            });
        });
        _application = builder.Build();
        _application.UseRouting();
        McpRoutes.Map(_application, McpRoutes.Usual, graphs, access, options);
    }

    /// <summary>Where agents reach it.</summary>
    public Uri Address => new($"{_scheme}://{_place!.IPEndPoint}{McpRoutes.Usual}");

    /// <summary>Starts to answer.</summary>
    /// <exception cref="ArgumentException">
    /// There is no token, a number is too small, or the place can be reached from other machines.
    /// </exception>
    /// <exception cref="IOException">The address is taken, or is none of this machine.</exception>
    public static async Task<McpWebServer> Start(
        ServedGraphs graphs, ScoGraphServerOptions access, ScoGraphMcpOptions options, IPEndPoint place,
        CancellationToken cancellationToken)
    {
        OptionRules.Check(graphs, access);
        AddressRules.Check(access, place, nameof(place));
        McpWebServer server = new(graphs, access, options, place);
        try
        {
            await server._application.StartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource limit = new(Farewell);
        await _application.StopAsync(limit.Token);
        await _application.DisposeAsync();
    }
}
