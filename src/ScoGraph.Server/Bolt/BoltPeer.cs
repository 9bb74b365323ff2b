using System.IO.Pipelines;

namespace ScoGraph.Server.Bolt;

/// <summary>The other end of a connection of Bolt, over TCP or WebSocket.</summary>
/// <param name="Transport">The bytes.</param>
/// <param name="Id">The connection, for the log.</param>
/// <param name="Address">Where it comes from.</param>
/// <param name="Closed">The connection ended.</param>
internal sealed record BoltPeer(IDuplexPipe Transport, string Id, string Address, CancellationToken Closed);
