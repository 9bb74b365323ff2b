using ScoGraph.Testing.Servers;

namespace ScoGraph.Postgres.Tests;

/// <summary>Servers with a map that spreads a graph over them.</summary>
internal sealed class ShardServers : IDisposable
{
    private readonly LocalPostgres[] _all;

    public ShardServers(int count)
    {
        _all = [.. Enumerable.Range(0, count).Select(_ => LocalPostgres.Start())];
        Map = ShardMap.Even([.. _all.Select(server => server.Address)]);
    }

    public ShardMap Map { get; }

    public LocalPostgres this[int at] => _all[at];

    public void Dispose()
    {
        foreach (LocalPostgres server in _all)
            server.Dispose();
    }
}
