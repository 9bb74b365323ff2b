using System.Text.Json;

namespace ScoGraph.Mcp.Protocol;

/// <summary>A message that asks for something, or only reports something.</summary>
/// <param name="Id">What the answer is to name; null for a message that has no answer.</param>
/// <param name="Method">What is asked for.</param>
/// <param name="Parameters">An object; undefined where there are none.</param>
internal sealed record RpcRequest(JsonElement? Id, string Method, JsonElement Parameters)
{
    private const string RevisionKey = "io.modelcontextprotocol/protocolVersion";

    /// <summary>The revision that the request itself names; null where a handshake agreed on one.</summary>
    public string? Revision =>
        Find("_meta") is { ValueKind: JsonValueKind.Object } meta && meta.TryGetProperty(RevisionKey, out JsonElement revision)
            ? revision.ValueKind == JsonValueKind.String ? revision.GetString() : revision.GetRawText() : null;

    /// <summary>Whether the request stands alone, without a handshake.</summary>
    public bool IsStateless => Revision == Revisions.Stateless;

    /// <summary>The parameter of a name; null where it is not there.</summary>
    public JsonElement? Find(string name) =>
        Parameters.ValueKind == JsonValueKind.Object && Parameters.TryGetProperty(name, out JsonElement found) ? found : null;

    /// <summary>A parameter that is a text.</summary>
    /// <exception cref="RpcException">It is not there, or is none.</exception>
    public string Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()!
        : throw new RpcException(RpcCodes.InvalidParameters, $"{Method}: the parameter '{name}' is missing, or is no text.");
}
