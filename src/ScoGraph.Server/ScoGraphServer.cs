using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Bolt;
using ScoGraph.Server.Hosting;
using ScoGraph.Server.Http;
using ScoGraph.Server.Security;

namespace ScoGraph;

/// <summary>Graphs served over HTTP and Bolt by this process, without an application around them. Any thread.</summary>
/// <example><code>
/// using Graph graph = new();
/// ServedGraphs graphs = new();
/// graphs.Add("places", graph);
/// ScoGraphServerOptions options = new() { Token = Guid.NewGuid().ToString() };
/// IPEndPoint anyPort = new(IPAddress.Loopback, 0);
/// await using ScoGraphServer server = await ScoGraphServer.StartAsync(graphs, options, http: anyPort, bolt: anyPort);
/// Console.WriteLine($"http://{server.HttpAddress}, bolt://{server.BoltAddress}");
/// </code></example>
public sealed class ScoGraphServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ServedParts _parts;
    private readonly BoltConnection _connections;
    private readonly CancellationTokenSource _stopping = new();
    private ListenOptions? _http, _bolt;

    private ScoGraphServer(ServedGraphs graphs, ScoGraphServerOptions options, (IPEndPoint? Http, IPEndPoint? Bolt) places)
    {
        _application = ServerHost.Build(options, kestrel => Listen(kestrel, options, places));
        _parts = new ServedParts(graphs, options, Log(_application.Services));
        _connections = new BoltConnection(_parts.Asker, _parts.Access, _parts.Log, _stopping.Token);
        _application.UseWebSockets();
        _application.Use(new BoltOverWebSocket(_connections, new HostRules(options)).Handle);
        _application.UseRouting();
        HttpRoutes.Map(_application, _parts, () => BoltAddress?.Port ?? 0);
    }

    /// <summary>Where HTTP is listened for; null where it is not.</summary>
    public IPEndPoint? HttpAddress => _http?.IPEndPoint;

    /// <summary>Where Bolt is listened for; null where it is not.</summary>
    public IPEndPoint? BoltAddress => _bolt?.IPEndPoint;

    /// <summary>Starts to answer.</summary>
    /// <param name="graphs">The graphs, at least one; they are not disposed.</param>
    /// <param name="options">What is asked of clients, and what they may.</param>
    /// <param name="http">Where to listen for HTTP, port 0 for any that is free; null for nowhere.</param>
    /// <param name="bolt">Where to listen for Bolt, port 0 for any that is free; null for nowhere.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <returns>The server, which answers until it is disposed.</returns>
    /// <remarks>
    /// Beyond loopback it asks for <see cref="ScoGraphServerOptions.Users"/> and a <see cref="ScoGraphServerOptions.Certificate"/>, unless
    /// <see cref="ScoGraphServerOptions.AllowTokenAlone"/> and <see cref="ScoGraphServerOptions.AllowUnencrypted"/> say otherwise.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// There is neither token nor users, a number of the options is too small, both addresses are null, or one can be reached from other
    /// machines and that was not allowed, or with a token of fewer than 16 characters.
    /// </exception>
    /// <exception cref="InvalidOperationException">There is no graph.</exception>
    /// <exception cref="IOException">An address is taken, or is none of this machine; or the audit log cannot be written.</exception>
    public static async Task<ScoGraphServer> StartAsync(
        ServedGraphs graphs, ScoGraphServerOptions options, IPEndPoint? http, IPEndPoint? bolt,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graphs);
        ArgumentNullException.ThrowIfNull(options);
        OptionRules.Check(graphs, options);
        if (http is null && bolt is null)
            throw new ArgumentException("A server listens for HTTP or for Bolt: give an address for one of them.", nameof(http));
        AddressRules.Check(options, http, nameof(http));
        AddressRules.Check(options, bolt, nameof(bolt));
        ScoGraphServer server = new(graphs, options, (http, bolt));
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

    /// <summary>
    /// Stops: takes no more connections and queries, lets answers that are under way end for up to 5 seconds, and drops what was not
    /// committed.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await ServerHost.Stop(_application, _parts, _stopping.Cancel);
        _stopping.Dispose();
    }

    private static ILogger Log(IServiceProvider services) => services.GetRequiredService<ILoggerFactory>().CreateLogger("ScoGraph.Server");

    private void Listen(KestrelServerOptions kestrel, ScoGraphServerOptions options, (IPEndPoint? Http, IPEndPoint? Bolt) places)
    {
        ProxyConnections? proxies = options.ProxyProtocol ? new(options.TrustedProxies, options.Time) : null;
        if (places.Http is { } http)
            ServerHost.Listen(kestrel, http, options.Certificate, listen => _http = listen);
        if (places.Bolt is not { } bolt)
            return;
        ServerHost.Listen(kestrel, bolt, options.Certificate, Take, proxies);

        void Take(ListenOptions listen)
        {
            // The connections are made after this, with the log of the application.
            listen.Use(http => connection => BoltPort.Take(
                connection, bolt => _connections!.Run(bolt), http, _parts!.Asker.Options.Time));
            _bolt = listen;
        }
    }
}
