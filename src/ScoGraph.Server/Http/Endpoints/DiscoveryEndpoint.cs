using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Wording;

namespace ScoGraph.Server.Http.Endpoints;

/// <summary><c>GET /</c>: where what is, as clients look for it; and <c>GET /health</c>.</summary>
/// <param name="boltPort">The port of Bolt; 0 for none.</param>
internal sealed class DiscoveryEndpoint(Asker asker, Func<int> boltPort)
{
    public async Task Handle(HttpContext context, Caller caller)
    {
        context.Response.ContentType = "application/json";
        await using Utf8JsonWriter json = new(context.Response.BodyWriter);
        json.WriteStartObject();
        string http = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
        json.WriteString("query", $"{http}/db/{{databaseName}}/query/v2");
        json.WriteString("rows", $"{http}/db/{{databaseName}}/rows");
        json.WriteString("schema", $"{http}/db/{{databaseName}}/schema");
        json.WriteString("changes", $"{http}/db/{{databaseName}}/changes");
        json.WriteString("openapi", $"{http}/openapi.json");
        if (boltPort() is > 0 and int port)
        {
            string secure = context.Request.IsHttps ? "+s" : "";
            json.WriteString("bolt_direct", $"bolt{secure}://{context.Request.Host.Host}:{port}");
            json.WriteString("bolt_routing", $"neo4j{secure}://{context.Request.Host.Host}:{port}");
        }

        json.WriteString("neo4j_version", ServerVersion.Neo4j);
        json.WriteString("neo4j_edition", "community");
        json.WriteString("server", ServerVersion.Name);
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }

    public async Task Health(HttpContext context, Caller caller)
    {
        if (asker.Closing.IsCancellationRequested)
            throw ServerErrors.Stopping();
        context.Response.ContentType = "application/json";
        await using Utf8JsonWriter json = new(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("status", "ok");
        json.WriteNumber("graphs", asker.Graphs.Names.Count);
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }
}
