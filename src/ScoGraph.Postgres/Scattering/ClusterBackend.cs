using ScoGraph.Model.Snapshots;
using ScoGraph.Postgres.Clusters;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Statements;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Dialects;

namespace ScoGraph.Postgres.Scattering;

/// <summary>The shards of a graph as what SQL is asked of.</summary>
/// <param name="store">The graph.</param>
/// <param name="memoryBudget">How many bytes a question may read into memory; 0 for none.</param>
internal sealed class ClusterBackend(ClusterStore store, long memoryBudget) : ISqlBackend
{
    private readonly ClusterStatements _state =
        new(store, LayoutOfTables.Of(store.Servers[0], store.Catalog, store.State.Content, store.Copies), memoryBudget);

    public SqlDialect Dialect => PostgresDialect.Instance;

    public ISqlState? StateOf(IGraphSnapshot snapshot) => snapshot == store.State ? _state : null;
}
