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
        ILogger log = routes.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("ScoGraph.Mcp");
        MessageHandler.Check(graphs, options);
        ServedParts parts = new(graphs, access, log);
        CallerHandlers handlers = new(parts.Asker, options, log);
        routes.ServiceProvider.GetService<IHostApplicationLifetime>()?.ApplicationStopped.Register(() =>
        {
            handlers.Dispose();
            parts.Dispose();
        });
        GuardedRequest guard = new(parts.Access, new HostRules(access), parts.Asker, log);
        return routes.Map(pattern, guard.Wrap(new McpEndpoint(handlers, access.MaxRequestBytes).Handle, isQueryApi: false));
    }
}
