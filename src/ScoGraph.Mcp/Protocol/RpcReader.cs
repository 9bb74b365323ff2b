using System.Text.Json;

namespace ScoGraph.Mcp.Protocol;

/// <summary>Reads messages of JSON-RPC 2.0.</summary>
internal static class RpcReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>The JSON of a message, or of several in a list.</summary>
    /// <exception cref="RpcException">It is no JSON.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new RpcException(RpcCodes.ParseError, $"The message is no JSON: {exception.Message}");
        }
    }

    /// <summary>The request that a JSON holds; null for an answer to a request of ours, of which there are none.</summary>
    /// <exception cref="RpcException">It is no message.</exception>
    public static RpcRequest? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw Wrong("A message is an object.");
        if (!json.TryGetProperty("jsonrpc", out JsonElement version) || version.ValueKind != JsonValueKind.String
            || !version.ValueEquals("2.0"))
            throw Wrong("A message has \"jsonrpc\": \"2.0\".");
        if (!json.TryGetProperty("method", out JsonElement method))
            return json.TryGetProperty("result", out _) || json.TryGetProperty("error", out _) ? null : throw Wrong("It has no 'method'.");
        if (method.ValueKind != JsonValueKind.String)
            throw Wrong("'method' is a text.");
        json.TryGetProperty("params", out JsonElement parameters);
        return parameters.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Object or JsonValueKind.Null)
            ? throw Wrong("'params' is an object.") : new RpcRequest(Id(json), TextOf(method), parameters);
    }

    /// <summary>The id of a message, also of one that is wrong otherwise; null where there is none that could be named.</summary>
    public static JsonElement? IdOrNull(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("id", out JsonElement id)
        && id.ValueKind is JsonValueKind.String or JsonValueKind.Number ? id : null;

    private static JsonElement? Id(JsonElement json) => !json.TryGetProperty("id", out _) ? null
        : IdOrNull(json) ?? throw Wrong("'id' is a text or a number.");

    private static string TextOf(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Wrong("'method' is no Unicode.");
        }
    }

    private static RpcException Wrong(string message) => new(RpcCodes.InvalidRequest, message);
}
