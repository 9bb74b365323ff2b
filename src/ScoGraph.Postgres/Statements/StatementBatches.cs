using System.Globalization;
using Npgsql;
using ScoGraph.Model.Running;
using ScoGraph.Postgres.Connections;
using ScoGraph.Sql.Backends;

namespace ScoGraph.Postgres.Statements;

/// <summary>Makes a statement one that the server is asked at once, with what it needs before.</summary>
internal static class StatementBatches
{
    /// <summary>How many seconds a server is waited for that should have said that the time is over.</summary>
    private const int Grace = 2;

    /// <param name="server">The database.</param>
    /// <param name="begin">The commands that its transaction begins with.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="watch">What may end it: the time that is left is the server's, too.</param>
    public static NpgsqlBatch Make(
        PostgresServer server, IEnumerable<NpgsqlBatchCommand> begin, SqlStatement statement, QueryWatch watch)
    {
        // A server that says nothing is not reached any more.
        int seconds = watch.Left is { } rest ? (int)Math.Min(int.MaxValue / 2000, Math.Ceiling(rest.TotalSeconds)) + Grace : 0;
        NpgsqlBatch batch = new(server.Open()) { Timeout = seconds };
        foreach (NpgsqlBatchCommand command in begin)
            batch.BatchCommands.Add(command);
        if (watch.Left is { } left)
        {
            // Never sooner than our own clock, which tells that the time is over.
            string most = Math.Clamp(Math.Ceiling(left.TotalMilliseconds), 1, int.MaxValue).ToString(CultureInfo.InvariantCulture);
            batch.BatchCommands.Add(new NpgsqlBatchCommand($"SET LOCAL statement_timeout = {most}"));
        }

        NpgsqlBatchCommand asked = new(statement.Text);
        foreach (Model.Values.Value value in statement.Parameters)
            asked.Parameters.Add(ParameterOfValue.Of(value));
        foreach (Array column in statement.Inputs)
            asked.Parameters.Add(ParameterOfValue.OfColumn(column));
        batch.BatchCommands.Add(asked);

        // Else the driver asks again to end the transaction when the connection is given back.
        batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        return batch;
    }
}
