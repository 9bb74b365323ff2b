using System.Globalization;
using Npgsql;
using ScoGraph.Model.Running;
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
internal sealed class PostgresStatements(PostgresServer server, PostgresState state, GraphLayout layout) : ISqlState
{
    public PostgresState State => state;

    public GraphLayout Layout => layout;

    public ISqlReader Run(SqlStatement statement, QueryWatch watch)
    {
        watch.ThrowIfStopped();
        return new PostgresRows(() => Begin(statement, watch), state.Session, watch);
    }

    private NpgsqlBatch Begin(SqlStatement statement, QueryWatch watch)
    {
        IEnumerable<NpgsqlBatchCommand> commands = state.Session.TakeOver();
        NpgsqlBatch batch = new(server.Open()) { Timeout = 0 };
        foreach (NpgsqlBatchCommand command in commands)
            batch.BatchCommands.Add(command);
        if (watch.Left is { } left)
        {
            string most = Math.Clamp((long)left.TotalMilliseconds, 1, int.MaxValue).ToString(CultureInfo.InvariantCulture);
            batch.BatchCommands.Add(new NpgsqlBatchCommand($"SET LOCAL statement_timeout = {most}"));
        }

        NpgsqlBatchCommand asked = new(statement.Text);
        foreach (Model.Values.Value value in statement.Parameters)
            asked.Parameters.Add(ParameterOfValue.Of(value));
        batch.BatchCommands.Add(asked);
        return batch;
    }
}
