using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace ScoGraph.Postgres.Connections;

/// <summary>
/// A transaction that reads one state: REPEATABLE READ, so that whatever is committed meanwhile, all of its answers fit together. It may
/// be ended when nobody reads, and begun again as long as the graph is unchanged. Any thread; one reads at a time.
/// </summary>
internal sealed class ReadingSession : IDisposable
{
    private readonly object _gate = new();
    private readonly PostgresServer _server;
    private readonly string _begin;
    private NpgsqlConnection? _connection;
    private long _lastUse = Environment.TickCount64;
    private bool _isDisposed;

    public ReadingSession(PostgresServer server)
    {
        _server = server;
        _begin = $"SELECT version FROM {server.Table("graph")}";
        lock (_gate)
            Number = Begin();
    }

    /// <summary>The commit whose state it reads.</summary>
    public long Number { get; }

    /// <summary>How long nobody has read.</summary>
    public TimeSpan Idle => TimeSpan.FromMilliseconds(Environment.TickCount64 - Volatile.Read(ref _lastUse));

    /// <summary>Asks for rows by a range of ids.</summary>
    /// <exception cref="PostgresGraphException">The state has passed, or the server fails.</exception>
    public void Read(string sql, long first, long last, Action<NpgsqlDataReader> row)
    {
        Use(connection =>
        {
            using NpgsqlCommand command = new(sql, connection);
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = first, NpgsqlDbType = NpgsqlDbType.Bigint });
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = last, NpgsqlDbType = NpgsqlDbType.Bigint });
            using NpgsqlDataReader reader = command.ExecuteReader(CommandBehavior.SequentialAccess);
            while (reader.Read())
                row(reader);
        });
    }

    /// <summary>Works with the connection, in the transaction.</summary>
    /// <inheritdoc cref="Read"/>
    public void Use(Action<NpgsqlConnection> work)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(PostgresGraph));
            try
            {
                if (_connection is null && Begin() != Number)
                {
                    End();
                    throw PostgresErrors.StatePassed(Number);
                }

                work(_connection!);
                Volatile.Write(ref _lastUse, Environment.TickCount64);
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException)
            {
                End();
                throw PostgresErrors.Of(error);
            }
        }
    }

    /// <summary>Ends the transaction; who reads on begins it again.</summary>
    public void Rest()
    {
        lock (_gate)
            End();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            End();
        }
    }

    private long Begin()
    {
        NpgsqlConnection connection = _server.Open();
        try
        {
            using NpgsqlBatch batch = new(connection)
            {
                BatchCommands =
                {
                    new NpgsqlBatchCommand("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
                    new NpgsqlBatchCommand(_begin),
                },
            };
            long number = (long)batch.ExecuteScalar()!;
            _connection = connection;
            return number;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            connection.Dispose();
            throw PostgresErrors.Of(error);
        }
    }

    private void End()
    {
        // A connection that goes back to the pool with a transaction is reset by the driver.
        _connection?.Dispose();
        _connection = null;
    }
}
