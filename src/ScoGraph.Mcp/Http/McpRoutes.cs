using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScoGraph.Mcp.Serving;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Hosting;
using ScoGraph.Server.Http.Endpoints;
using ScoGraph.Server.Security;

namespace ScoGraph.Mcp.Http;

/// <summary>The address that agents ask, behind the checks that every address of the server has.</summary>
internal static class McpRoutes
{
    public const string Usual = "/mcp";

    public static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder routes, string pattern, ServedGraphs graphs, ScoGraphServerOptions access, ScoGraphMcpOptions options)
    {
        OptionRules.Check(graphs, access);
        MessageHandler.Check(graphs, options);
        ServedParts parts = new(graphs, access, routes.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("ScoGraph.Mcp"));
        IHostApplicationLifetime? lifetime = routes.ServiceProvider.GetService<IHostApplicationLifetime>();
        lifetime?.ApplicationStopping.Register(parts.Asker.Close);
        lifetime?.ApplicationStopped.Register(parts.Dispose);
        return Map(routes, pattern, parts, options);
    }

    /// <summary>Beside other addresses of a server, with its credentials, users, audit log and limits.</summary>
    /// <exception cref="ArgumentException">A number of the options is too small.</exception>
    public static void MapBeside(ServedRoutes routes, ScoGraphMcpOptions options) => Map(
        routes, Usual, routes.Parts, options with { Limits = options.Limits.Within(routes.Parts.Asker.Options.Limits) });

    private static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder routes, string pattern, ServedParts parts, ScoGraphMcpOptions options)
    {
        MessageHandler.Check(parts.Asker.Graphs, options);
        CallerHandlers handlers = new(parts.Asker, options, parts.Log);
        routes.ServiceProvider.GetService<IHostApplicationLifetime>()?.ApplicationStopped.Register(handlers.Dispose);
        ScoGraphServerOptions access = parts.Asker.Options;
        GuardedRequest guard = new(parts.Access, new HostRules(access), parts.Asker, parts.Log);
        return routes.Map(pattern, guard.Wrap(new McpEndpoint(handlers, access.MaxRequestBytes).Handle, isQueryApi: false));
    }
}
