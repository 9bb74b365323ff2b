using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Hosting;
using ScoGraph.Server.Security;

namespace ScoGraph.Mcp.Http;

/// <summary>Graphs for agents over HTTP by this process, without an application around them.</summary>
internal sealed class McpWebServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly string _scheme;
    private ListenOptions? _place;

    private McpWebServer(ServedGraphs graphs, ScoGraphServerOptions access, ScoGraphMcpOptions options, IPEndPoint place)
    {
        _scheme = access.Certificate is null ? Uri.UriSchemeHttp : Uri.UriSchemeHttps;
        _application = ServerHost.Build(
            access, kestrel => ServerHost.Listen(kestrel, place, access.Certificate, listen => _place = listen));
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

    public async ValueTask DisposeAsync() => await ServerHost.Stop(_application);
}
