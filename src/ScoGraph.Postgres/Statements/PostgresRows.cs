using Npgsql;
using ScoGraph.Model.Running;
using ScoGraph.Postgres.Connections;
using ScoGraph.Sql.Backends;

namespace ScoGraph.Postgres.Statements;

/// <summary>The rows of a statement, read off a connection of its own.</summary>
/// <param name="begin">Makes the statement, on a connection that is given back with it.</param>
/// <param name="session">The state that it reads; null where no session holds it.</param>
/// <param name="watch">What may end it.</param>
/// <param name="place">Which of several databases is asked, for errors; null where there is one.</param>
/// <param name="abort">What may end it besides.</param>
internal sealed class PostgresRows(
    Func<NpgsqlBatch> begin, ReadingSession? session, QueryWatch watch, string? place = null, CancellationToken abort = default)
    : ISqlReader
{
    private NpgsqlBatch? _batch;
    private NpgsqlDataReader? _reader;
    private CancellationTokenRegistration _registration;
    private CancellationTokenRegistration _aborted;
    private bool _isOver;

    public bool Read()
    {
        try
        {
            _reader ??= Begin();
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
            // The server says the same for the time that is over, for the caller's wish, and for its own limit or administrator.
            watch.Cancellation.ThrowIfCancellationRequested();
            abort.ThrowIfCancellationRequested();
            if (error is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } && watch.Left == TimeSpan.Zero)
                throw watch.Late(place);
            throw PostgresErrors.Of(error);
        }
    }

    public bool IsNull(int column) => _reader!.IsDBNull(column);

    /// <summary>A small number that stands in the statement itself is of 32 bits here.</summary>
    public long Integer(int column) =>
        _reader!.GetFieldType(column) == typeof(int) ? _reader.GetInt32(column) : _reader.GetInt64(column);

    public long[] Integers(int column) => _reader!.GetFieldValue<long[]>(column);

    public double Float(int column) => _reader!.GetDouble(column);

    public string Text(int column) => _reader!.GetString(column);

    public bool Boolean(int column) => _reader!.GetBoolean(column);

    public void Dispose()
    {
        try
        {
            // Else the driver reads all the rows that nobody wants.
            if (_reader is not null && !_isOver)
                _batch!.Cancel();
            _reader?.Dispose();
        }
        catch (Exception error) when (error is NpgsqlException or OperationCanceledException or TimeoutException)
        {
            // What was cancelled says so.
        }

        End();
    }

    private NpgsqlDataReader Begin()
    {
        try
        {
            return Execute();
        }
        catch (PostgresException error) when (session is not null && ReadingSession.IsLost(error))
        {
            End();
            session.Rest();
            return Execute();
        }
    }

    private NpgsqlDataReader Execute()
    {
        _batch = begin();
        _registration = watch.Cancellation.Register(_batch.Cancel);
        _aborted = abort.Register(_batch.Cancel);
        return _batch.ExecuteReader();
    }

    private void End()
    {
        _registration.Dispose();
        _aborted.Dispose();
        NpgsqlConnection? connection = _batch?.Connection;
        _batch?.Dispose();
        PostgresServer.Close(connection);
        _batch = null;
    }
}
