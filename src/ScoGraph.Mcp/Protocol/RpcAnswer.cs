using System.Text.Json;

namespace ScoGraph.Mcp.Protocol;

/// <summary>What goes back for a message.</summary>
/// <param name="Bytes">One line of JSON; empty where nothing goes back.</param>
/// <param name="IsRefused">Whether the message could not be taken.</param>
internal readonly record struct RpcAnswer(ReadOnlyMemory<byte> Bytes, bool IsRefused)
{
    /// <summary>Nothing goes back.</summary>
    public static RpcAnswer None => default;

    public static RpcAnswer Of(JsonElement? id, RpcException error) => new(RpcWriter.Error(id, error), error.IsRefused);
}
