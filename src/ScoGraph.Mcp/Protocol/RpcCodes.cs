namespace ScoGraph.Mcp.Protocol;

/// <summary>The numbers of errors, of JSON-RPC 2.0 and of the Model Context Protocol.</summary>
internal static class RpcCodes
{
    public const int ParseError = -32700, InvalidRequest = -32600, MethodNotFound = -32601, InvalidParameters = -32602;

    public const int InternalError = -32603, ResourceNotFound = -32002, HeaderMismatch = -32020, UnsupportedRevision = -32022;
}
