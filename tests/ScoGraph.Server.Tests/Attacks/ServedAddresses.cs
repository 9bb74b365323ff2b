using System.Text.Json;
using ScoGraph.Server.Http.Endpoints;

namespace ScoGraph.Server.Attacks;

/// <summary>The addresses of a server, as its own description lists them.</summary>
internal static class ServedAddresses
{
    /// <summary>Method and path, with names filled in.</summary>
    public static IEnumerable<(string Method, string Path)> All(bool open)
    {
        using JsonDocument document = JsonDocument.Parse(OpenApiEndpoint.Document);
        foreach (JsonProperty path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (JsonProperty method in path.Value.EnumerateObject())
            {
                bool isOpen = method.Value.TryGetProperty("security", out JsonElement security) && security.GetArrayLength() == 0;
                if (isOpen == open)
                    yield return (method.Name.ToUpperInvariant(), Fill(path.Name));
            }
        }
    }

    public static HttpRequestMessage Request((string Method, string Path) address, string statement)
    {
        bool isGet = address.Method == "GET";
        string query = isGet ? "?statement=" + Uri.EscapeDataString(statement) : "";
        HttpRequestMessage request = new(new HttpMethod(address.Method), address.Path + query);
        if (!isGet)
            request.Content = new StringContent($$"""{"statement": "{{statement}}"}""", null, "application/json");
        return request;
    }

    private static string Fill(string path) => path.Replace("{name}", "first", StringComparison.Ordinal)
        .Replace("{id}", "0123456789abcdef", StringComparison.Ordinal);
}
