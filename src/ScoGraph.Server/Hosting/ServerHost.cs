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
    public static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

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
    public static void Listen(
        KestrelServerOptions kestrel, IPEndPoint place, ServerCertificate? certificate, Action<ListenOptions> placed) =>
        kestrel.Listen(place, listen =>
        {
            Encryption.Use(listen, certificate);
            listen.Protocols = HttpProtocols.Http1;
            placed(listen);
        });
}
