using ScoGraph.Model.Running;
using ScoGraph.Planning.Logical;
using ScoGraph.Postgres.Clusters;
using ScoGraph.Postgres.Statements;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Postgres.Scattering;

/// <summary>Statements on the shards of a graph.</summary>
/// <param name="store">The graph.</param>
/// <param name="layout">Where it stands in each.</param>
/// <param name="memoryBudget">How many bytes a question may read into memory; 0 for none.</param>
internal sealed class ClusterStatements(ClusterStore store, GraphLayout layout, long memoryBudget) : ISqlState, ISqlShards
{
    private int _turn;

    public GraphLayout Layout => layout;

    public ISqlShards Shards => this;

    public int Count => store.Servers.Count;

    public long MostMoved => 4_000_000;

    public int Of(long node) => store.Map.Of(node);

    public string PlaceOf(string id) => store.Map.PlaceOf(id);

    public void Came(long rows) => store.Reader.Came(rows);

    public void Sent(long rows) => store.Reader.Sent(rows);

    public bool IsBetterWithout(LogicalPlan plan, TimeSpan spent) =>
        HeldInMemory.IsCheaper(plan, spent, store.State, memoryBudget);

    public long? RowsOfPages(LogicalPlan plan) =>
        NeededParts.Of(plan.Statement, store.State) is var needed && needed.Bytes <= memoryBudget ? needed.Rows : null;

    /// <summary>A statement that reads nothing but copies runs on each shard in turn.</summary>
    public ISqlReader Run(SqlStatement statement, QueryWatch watch) =>
        Run((int)((uint)Interlocked.Increment(ref _turn) % (uint)Count), statement, watch, CancellationToken.None);

    public ISqlReader Run(int shard, SqlStatement statement, QueryWatch watch, CancellationToken abort)
    {
        watch.ThrowIfStopped();
        return new ShardRows(
            new PostgresRows(
                () => StatementBatches.Make(store.Servers[shard], store.Reader.Sessions[shard].TakeOver(), statement, watch),
                store.Reader.Sessions[shard], watch, ClusterErrors.Name(store.Map, shard), abort),
            shard, store);
    }
}
