using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScoGraph.Drawing.Html;

namespace ScoGraph.Explorer.Hosting;

/// <summary>The scripts and the style that browsers load: they are inside the assembly, and the same until the process ends.</summary>
internal static class EmbeddedFiles
{
    public const string Style = "/explorer.css", Icon = "/icon.svg";

    private const string Scripts = "text/javascript; charset=utf-8";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Add(routes, Style, "text/css; charset=utf-8", () => Read("explorer.css"));
        Add(routes, Icon, "image/svg+xml", () => Read("icon.svg"));
        Add(routes, "/explorer.js", Scripts, () => Read("explorer.js"));
        Add(routes, "/editor.js", Scripts, () => Read("editor.js"));
        Add(routes, "/graph-view.js", Scripts, () => System.Text.Encoding.UTF8.GetBytes(ViewerScript.Module()));
        Add(routes, "/_framework/blazor.web.js", Scripts, () => Read("blazor.web.js"));
    }

    private static void Add(IEndpointRouteBuilder routes, string address, string media, Func<byte[]> read)
    {
        Lazy<byte[]> bytes = new(read);
        routes.MapGet(address, (RequestDelegate)(context =>
        {
            context.Response.ContentType = media;
            context.Response.ContentLength = bytes.Value.Length;
            return context.Response.Body.WriteAsync(bytes.Value, context.RequestAborted).AsTask();
        }));
    }

    private static byte[] Read(string name)
    {
        using Stream stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is not compiled in.");
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
