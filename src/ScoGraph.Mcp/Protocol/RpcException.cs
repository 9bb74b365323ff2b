namespace ScoGraph.Mcp.Protocol;

/// <summary>A request that has an error as its answer.</summary>
/// <param name="code">One of <see cref="RpcCodes"/>.</param>
/// <param name="message">What is wrong, and what would be right.</param>
internal sealed class RpcException(int code, string message) : Exception(message)
{
    public int Code => code;

    /// <summary>The revision that was asked for and is not spoken; null where that is not what is wrong.</summary>
    public string? AskedRevision { get; init; }

    /// <summary>Whether the request itself cannot be taken, which HTTP reports in its status.</summary>
    public bool IsRefused => code
        is RpcCodes.ParseError or RpcCodes.InvalidRequest or RpcCodes.HeaderMismatch or RpcCodes.UnsupportedRevision;
}
