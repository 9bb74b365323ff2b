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
    /// <summary>What is asked rarely, or answered soon, is left to the database without a look at what it needs.</summary>
    private static readonly TimeSpan LeastSpent = TimeSpan.FromMilliseconds(50);

    /// <summary>About what it costs to read a row into a page.</summary>
    private static readonly TimeSpan TimeOfRow = TimeSpan.FromMicroseconds(1.5);

    public PostgresState State => state;

    public GraphLayout Layout => layout;

    public object Lineage => state.Lineage;

    /// <summary>
    /// To rent until as much was paid as buying costs, then to buy, costs at most twice what who knows the future would pay (the ski rental
    /// problem: Karlin, Manasse, Rudolph, Sleator: Competitive snoopy caching, Algorithmica 3, 1988). To buy is to read what it needs into
    /// memory, where it stays for all questions.
    /// </summary>
    public bool IsBetterWithout(LogicalPlan plan, TimeSpan spent)
    {
        if (memoryBudget == 0 || spent < LeastSpent)
            return false;
        NeededParts needed = NeededParts.Of(plan.Statement, state.Snapshot);
        return needed.Bytes <= memoryBudget && spent > needed.Rows * TimeOfRow;
    }

    public ISqlReader Run(SqlStatement statement, QueryWatch watch)
    {
        watch.ThrowIfStopped();
        return new PostgresRows(() => Begin(statement, watch), state.Session, watch);
    }

    private NpgsqlBatch Begin(SqlStatement statement, QueryWatch watch) =>
        StatementBatches.Make(server, state.Session.TakeOver(), statement, watch);
}
