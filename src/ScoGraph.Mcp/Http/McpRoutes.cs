using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScoGraph.Mcp.Serving;
using ScoGraph.Server.Asking;
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
        MessageHandler handler = new(graphs, options, log);
        routes.ServiceProvider.GetService<IHostApplicationLifetime>()?.ApplicationStopped.Register(handler.Dispose);
        GuardedRequest guard = new(new AccessGuard(access.Token), new HostRules(access), log);
        return routes.Map(pattern, guard.Wrap(new McpEndpoint(handler, access.MaxRequestBytes).Handle, isQueryApi: false));
    }
}
