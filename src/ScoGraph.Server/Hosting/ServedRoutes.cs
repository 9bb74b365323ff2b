using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace ScoGraph.Server.Hosting;

/// <summary>
/// The addresses of a server, with what they share: whoever adds one answers for the same graphs, behind the same checks.
/// </summary>
internal sealed class ServedRoutes(IEndpointRouteBuilder routes, ServedParts parts) : IEndpointRouteBuilder
{
    public ServedParts Parts => parts;

    public IServiceProvider ServiceProvider => routes.ServiceProvider;

    public ICollection<EndpointDataSource> DataSources => routes.DataSources;

    public IApplicationBuilder CreateApplicationBuilder() => routes.CreateApplicationBuilder();
}
