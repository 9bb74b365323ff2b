using ScoGraph.Model.Snapshots;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Stores;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Dialects;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Postgres.Statements;

/// <summary>The tables of a graph as what SQL is asked of.</summary>
/// <param name="server">The database.</param>
/// <param name="store">The states.</param>
/// <param name="memoryBudget">How many bytes a question may read into memory; 0 for none.</param>
internal sealed class PostgresBackend(PostgresServer server, PostgresStore store, long memoryBudget) : ISqlBackend
{
    private readonly object _gate = new();
    private GraphLayout? _layout;
    private PostgresStatements? _last;

    public SqlDialect Dialect => PostgresDialect.Instance;

    public ISqlState? StateOf(IGraphSnapshot snapshot)
    {
        if (store.StateOf(snapshot) is not { } state)
            return null;
        lock (_gate)
        {
            if (_last?.State == state)
                return _last;
            GraphLayout layout = LayoutOfTables.Of(server, state.Catalog, state.Snapshot.Content);
            if (_layout is null || !LayoutOfTables.AreAlike(_layout, layout))
                _layout = layout;
            return _last = new PostgresStatements(server, state, _layout, memoryBudget);
        }
    }
}
