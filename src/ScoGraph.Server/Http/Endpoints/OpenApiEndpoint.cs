using Microsoft.AspNetCore.Http;
using ScoGraph.Server.Asking;

namespace ScoGraph.Server.Http.Endpoints;

/// <summary><c>GET /openapi.json</c>: the addresses of this server, as OpenAPI 3.1 describes them.</summary>
internal static class OpenApiEndpoint
{
    private const string Resource = "openapi.json";

    /// <summary>The document.</summary>
    public static byte[] Document { get; } = Read();

    public static async Task Handle(HttpContext context, Caller caller)
    {
        context.Response.ContentType = "application/json";
        await context.Response.BodyWriter.WriteAsync(Document, context.RequestAborted);
    }

    private static byte[] Read()
    {
        using Stream stream = typeof(OpenApiEndpoint).Assembly.GetManifestResourceStream(Resource)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
