using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ScoGraph.Server.Tls;

namespace ScoGraph.Server.Hosting;

/// <summary>What listens, for every server of this process: the same bounds and the same encryption, whatever it answers.</summary>
internal static class ServerHost
{
    /// <summary>How long answers that are under way may take when a server stops.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    /// <param name="options">What clients may.</param>
    /// <param name="listen">Names the places.</param>
    /// <param name="add">Adds what the answers need; null for nothing.</param>
    public static WebApplication Build(
        ScoGraphServerOptions options, Action<KestrelServerOptions> listen, Action<IServiceCollection>? add = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxRequestBytes;
            kestrel.Limits.RequestHeadersTimeout = options.HeaderPatience;
            kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
            kestrel.Limits.MaxConcurrentUpgradedConnections = options.MaxConnections;
            listen(kestrel);
        });
        add?.Invoke(builder.Services);
        WebApplication application = builder.Build();
        if (options.TrustedProxies.Count > 0)
            application.UseForwardedHeaders(Forwarded(options.TrustedProxies));
        return application;
    }

    /// <summary>
    /// Stops: takes no more questions, lets answers that are under way end for a while, and drops what was not committed.
    /// </summary>
    /// <param name="application">What listens.</param>
    /// <param name="parts">What answers; null where that ends with the application.</param>
    /// <param name="late">Ends what is still under way after that while; null where nothing is but requests.</param>
    public static async Task Stop(WebApplication application, ServedParts? parts = null, Action? late = null)
    {
        parts?.Asker.Close();
        using CancellationTokenSource limit = new(Farewell);
        await using (limit.Token.Register(() => late?.Invoke()))
            await application.StopAsync(limit.Token);
        late?.Invoke();
        await application.DisposeAsync();
        parts?.Dispose();
    }

    /// <summary>Only where a request came from is believed, of what these proxies say: not by which name they were asked.</summary>
    private static ForwardedHeadersOptions Forwarded(IReadOnlyList<IPAddress> proxies)
    {
        ForwardedHeadersOptions forwarded = new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        foreach (IPAddress proxy in proxies)
            forwarded.KnownProxies.Add(proxy);
        return forwarded;
    }

    /// <summary>Listens at a place.</summary>
    /// <param name="kestrel">The server.</param>
    /// <param name="place">The place.</param>
    /// <param name="certificate">What encrypts; null for nothing.</param>
    /// <param name="placed">Takes what is listened with, behind the encryption.</param>
    /// <param name="proxies">Takes connections before the encryption; null where none is from a proxy that says so.</param>
    public static void Listen(
        KestrelServerOptions kestrel, IPEndPoint place, ServerCertificate? certificate, Action<ListenOptions> placed,
        ProxyConnections? proxies = null) =>
        kestrel.Listen(place, listen =>
        {
            if (proxies is not null)
                listen.Use(next => connection => proxies.Take(connection, next));
            Encryption.Use(listen, certificate);
            listen.Protocols = HttpProtocols.Http1;
            placed(listen);
        });
}
