using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Hosting;
using ScoGraph.Server.Http;

namespace ScoGraph;

/// <summary>Graphs among the addresses of an ASP.NET Core application.</summary>
public static class ScoGraphEndpoints
{
    /// <summary>
    /// Answers for graphs over HTTP: the Query API at <c>/db/{name}/query/v2</c>, rows as lines of JSON at <c>/db/{name}/rows</c>, the
    /// schema at <c>/db/{name}/schema</c>, commits as server-sent events at <c>/db/{name}/changes</c>, discovery at <c>/</c>,
    /// <c>/health</c> and <c>/openapi.json</c>. Every address asks for credentials but the last three.
    /// </summary>
    /// <param name="routes">The application, or a group of its addresses.</param>
    /// <param name="graphs">The graphs, at least one; they are not disposed.</param>
    /// <param name="options">What is asked of clients, and what they may.</param>
    /// <returns>The addresses, to be given more conventions.</returns>
    /// <exception cref="ArgumentException">There is neither token nor users, or a number of the options is too small.</exception>
    /// <exception cref="InvalidOperationException">There is no graph.</exception>
    /// <exception cref="IOException">The audit log cannot be written.</exception>
    public static RouteGroupBuilder MapScoGraph(this IEndpointRouteBuilder routes, ServedGraphs graphs, ScoGraphServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(graphs);
        ArgumentNullException.ThrowIfNull(options);
        OptionRules.Check(graphs, options);
        ILogger log = routes.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("ScoGraph.Server");
        ServedParts parts = new(graphs, options, log);
        IHostApplicationLifetime? lifetime = routes.ServiceProvider.GetService<IHostApplicationLifetime>();
        lifetime?.ApplicationStopping.Register(parts.Asker.Close);
        lifetime?.ApplicationStopped.Register(parts.Dispose);
        return HttpRoutes.Map(routes, parts, () => 0);
    }
}
