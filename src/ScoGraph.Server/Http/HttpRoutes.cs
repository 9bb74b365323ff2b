using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Hosting;
using ScoGraph.Server.Http.Endpoints;
using ScoGraph.Server.Security;

namespace ScoGraph.Server.Http;

/// <summary>Which address is answered by what.</summary>
internal static class HttpRoutes
{
    /// <param name="boltPort">The port of Bolt; 0 for none.</param>
    /// <returns>The addresses, to be given more conventions.</returns>
    public static RouteGroupBuilder Map(IEndpointRouteBuilder routes, ServedParts parts, Func<int> boltPort)
    {
        Asker asker = parts.Asker;
        GuardedRequest guard = new(parts.Access, new HostRules(asker.Options), asker, parts.Log);
        DiscoveryEndpoint discovery = new(asker, boltPort);
        TransactionEndpoint transaction = new(asker, parts.Transactions);
        RowsEndpoint rows = new(asker);
        RouteGroupBuilder group = routes.MapGroup("");
        group.MapGet("/", guard.Wrap(discovery.Handle, isQueryApi: false, isOpen: true));
        group.MapGet("/health", guard.Wrap(discovery.Health, isQueryApi: false, isOpen: true));
        group.MapGet("/openapi.json", guard.Wrap(OpenApiEndpoint.Handle, isQueryApi: false, isOpen: true));
        group.MapGet("/db/{name}/schema", guard.Wrap(new SchemaEndpoint(asker).Handle, isQueryApi: false));
        group.MapGet("/db/{name}/changes", guard.Wrap(new ChangesEndpoint(asker).Handle, isQueryApi: false));
        group.MapGet("/db/{name}/rows", guard.Wrap(rows.HandleGet, isQueryApi: false));
        group.MapPost("/db/{name}/rows", guard.Wrap(rows.Handle, isQueryApi: false));
        group.MapPost("/db/{name}/query/v2", guard.Wrap(new QueryEndpoint(asker).Handle, isQueryApi: true));
        group.MapPost("/db/{name}/query/v2/tx", guard.Wrap(transaction.Begin, isQueryApi: true));
        group.MapPost("/db/{name}/query/v2/tx/{id}", guard.Wrap(transaction.Continue, isQueryApi: true));
        group.MapPost("/db/{name}/query/v2/tx/{id}/commit", guard.Wrap(transaction.Commit, isQueryApi: true));
        group.MapDelete("/db/{name}/query/v2/tx/{id}", guard.Wrap(transaction.Rollback, isQueryApi: true));
        foreach (Action<IEndpointRouteBuilder> further in asker.Options.FurtherAddresses)
            further(new ServedRoutes(group, parts));
        return group;
    }
}
