using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ScoGraph.Server.Asking;

namespace ScoGraph.Server.Http.Endpoints;

/// <summary><c>GET /db/{name}/schema</c>: labels, types, properties with their counts, and declarations.</summary>
internal sealed class SchemaEndpoint(Asker asker)
{
    public async Task Handle(HttpContext context, Caller caller)
    {
        GraphView state = asker.Find(RouteTexts.Graph(context), caller).Snapshot();
        if (EntityTags.IsKnown(context, state.ReadState()))
            return;
        GraphSchema schema = state.Schema();
        context.Response.ContentType = "application/json";
        await using Utf8JsonWriter json = new(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteNumber("nodes", schema.Nodes);
        json.WriteNumber("relationships", schema.Relationships);
        Write(json, "labels", schema.Labels);
        Write(json, "relationshipTypes", schema.RelationshipTypes);
        Write(json, "nodeProperties", schema.NodeProperties);
        Write(json, "relationshipProperties", schema.RelationshipProperties);
        json.WriteStartArray("declarations");
        foreach (GraphDeclaration declaration in schema.Declarations)
            json.WriteStringValue(declaration.ToString());
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<NameCount> counts)
    {
        json.WriteStartObject(name);
        foreach (NameCount count in counts)
            json.WriteNumber(count.Name, count.Count);
        json.WriteEndObject();
    }
}
