using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ScoGraph.Mcp.Http;
using ScoGraph.Server.Hosting;

namespace ScoGraph;

/// <summary>Graphs for agents among the addresses of an ASP.NET Core application.</summary>
public static class ScoGraphMcpEndpoints
{
    /// <summary>
    /// Answers agents over the Model Context Protocol (streamable HTTP, without sessions). Graphs are only read. The address asks for the
    /// token and checks the headers <c>Host</c> and <c>Origin</c>, as <see cref="ScoGraphEndpoints.MapScoGraph"/> does.
    /// </summary>
    /// <param name="routes">The application, or a group of its addresses.</param>
    /// <param name="graphs">The graphs, at least one; they are not disposed.</param>
    /// <param name="access">The token, and under which names the server is called; its limits of queries do not count here.</param>
    /// <param name="options">How much agents may ask and receive; null for the usual.</param>
    /// <param name="pattern">The address.</param>
    /// <returns>The address, to be given more conventions.</returns>
    /// <exception cref="ArgumentException">There is no token, or a number of the options is too small.</exception>
    /// <exception cref="InvalidOperationException">There is no graph.</exception>
    public static IEndpointConventionBuilder MapScoGraphMcp(
        this IEndpointRouteBuilder routes, ServedGraphs graphs, ScoGraphServerOptions access, ScoGraphMcpOptions? options = null,
        [StringSyntax("Route")] string pattern = McpRoutes.Usual)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(graphs);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        return McpRoutes.Map(routes, pattern, graphs, access, options ?? new ScoGraphMcpOptions());
    }

    /// <summary>
    /// Makes a server answer agents as well, at <c>/mcp</c> beside its other addresses: with the same graphs, credentials, users and their
    /// bounds, audit log, and limits of queries where those of the agents are wider.
    /// </summary>
    /// <param name="options">What <see cref="ScoGraphServer"/> or <see cref="ScoGraphEndpoints.MapScoGraph"/> is given.</param>
    /// <param name="agents">
    /// How much agents may ask and receive; null for the usual. A number that is too small is refused when the server starts.
    /// </param>
    /// <returns>The options with it.</returns>
    /// <example><code>
    /// using Graph graph = new();
    /// ServedGraphs graphs = new();
    /// graphs.Add("places", graph);
    /// ScoGraphServerOptions options = new ScoGraphServerOptions() { Token = Guid.NewGuid().ToString() }.WithMcp();
    /// await using ScoGraphServer server = await ScoGraphServer.StartAsync(graphs, options, http: new(IPAddress.Loopback, 0), bolt: null);
    /// Console.WriteLine($"http://{server.HttpAddress}/mcp");
    /// </code></example>
    public static ScoGraphServerOptions WithMcp(this ScoGraphServerOptions options, ScoGraphMcpOptions? agents = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ScoGraphMcpOptions asked = agents ?? new ScoGraphMcpOptions();
        return options with { FurtherAddresses = options.FurtherAddresses.Add(routes => McpRoutes.MapBeside((ServedRoutes)routes, asked)) };
    }
}
