using ScoGraph.Model.Stores;
using ScoGraph.Testing.Stores;

namespace ScoGraph.Postgres.Tests;

/// <summary>A store on PostgreSQL that is closed and opened again now and then, beside another one that reads along.</summary>
internal sealed class PostgresHost : IStoreHost, IDisposable
{
    private readonly string _schema = TestServer.NewSchema();
    private PostgresGraph _graph;

    public PostgresHost() => _graph = TestServer.Open(_schema);

    public IGraphStore Store => _graph.Store;

    public void Rest(int choice)
    {
        if (choice % 3 != 0)
            return;
        _graph.Dispose();
        _graph = TestServer.Open(_schema);
    }

    public void Dispose() => _graph.Dispose();
}
