using Npgsql;
using ScoGraph.Model.Running;
using ScoGraph.Postgres.Connections;
using ScoGraph.Sql.Backends;

namespace ScoGraph.Postgres.Statements;

/// <summary>The rows of a statement, read off its connection.</summary>
internal sealed class PostgresRows : ISqlReader
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlBatch _batch;
    private readonly QueryWatch _watch;
    private readonly CancellationTokenRegistration _registration;
    private NpgsqlDataReader? _reader;
    private bool _isOver;

    public PostgresRows(NpgsqlConnection connection, NpgsqlBatch batch, QueryWatch watch)
    {
        (_connection, _batch, _watch) = (connection, batch, watch);
        _registration = watch.Cancellation.Register(batch.Cancel);
    }

    public bool Read()
    {
        try
        {
            _reader ??= _batch.ExecuteReader();
            _isOver = !_reader.Read();
            return !_isOver;
        }
        catch (PostgresException error) when (error.SqlState.StartsWith("22", StringComparison.Ordinal))
        {
            _isOver = true;
            throw new SqlComputationException(error.MessageText, error);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or OperationCanceledException)
        {
            _isOver = true;
            // The server says the same for the time that is over and for the caller's wish.
            _watch.Cancellation.ThrowIfCancellationRequested();
            if (error is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } && _watch.Limits.Timeout is not null)
                throw _watch.Late();
            throw PostgresErrors.Of(error);
        }
    }

    public bool IsNull(int column) => _reader!.IsDBNull(column);

    public long Integer(int column) => _reader!.GetInt64(column);

    public double Float(int column) => _reader!.GetDouble(column);

    public string Text(int column) => _reader!.GetString(column);

    public bool Boolean(int column) => _reader!.GetBoolean(column);

    public void Dispose()
    {
        _registration.Dispose();
        try
        {
            // Else the driver reads all the rows that nobody wants.
            if (_reader is not null && !_isOver)
                _batch.Cancel();
            _reader?.Dispose();
        }
        catch (Exception error) when (error is NpgsqlException or OperationCanceledException or TimeoutException)
        {
            // What was cancelled says so.
        }

        _batch.Dispose();
        PostgresServer.Close(_connection);
    }
}
