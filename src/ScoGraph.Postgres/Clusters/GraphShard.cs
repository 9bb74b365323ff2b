namespace ScoGraph;

/// <summary>A database that holds a part of a graph.</summary>
/// <param name="Address">Where it is: <c>postgres://user:password@host:port/database?schema=…</c>, or a connection string.</param>
/// <param name="First">The first hash of its range, 0 to 65,535.</param>
/// <param name="Last">The last hash of its range.</param>
public sealed record GraphShard(string Address, int First, int Last);
