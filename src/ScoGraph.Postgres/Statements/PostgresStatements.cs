using Npgsql;
using ScoGraph.Model.Running;
using ScoGraph.Planning.Logical;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Stores;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Postgres.Statements;

/// <summary>
/// Statements on one state: each has a connection of its own, whose transaction takes over the snapshot of the state's session, so that
/// rows may come while pages are read.
/// </summary>
/// <param name="server">The database.</param>
/// <param name="state">The state.</param>
/// <param name="layout">Where it stands.</param>
/// <param name="memoryBudget">How many bytes a question may read into memory; 0 for none.</param>
internal sealed class PostgresStatements(PostgresServer server, PostgresState state, GraphLayout layout, long memoryBudget) : ISqlState
{
    public PostgresState State => state;

    public GraphLayout Layout => layout;

    public object Lineage => state.Lineage;

    public bool IsBetterWithout(LogicalPlan plan, TimeSpan spent) =>
        HeldInMemory.IsCheaper(plan, spent, state.Snapshot, memoryBudget);

    public ISqlReader Run(SqlStatement statement, QueryWatch watch)
    {
        watch.ThrowIfStopped();
        return new PostgresRows(() => Begin(statement, watch), state.Session, watch);
    }

    private NpgsqlBatch Begin(SqlStatement statement, QueryWatch watch) =>
        StatementBatches.Make(server, state.Session.TakeOver(), statement, watch);
}
