using System.Data;
using Npgsql;
using NpgsqlTypes;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Connections;

/// <summary>
/// Reads one state, whatever is committed meanwhile. A transaction holds the state (REPEATABLE READ) and exports it; each read takes it
/// over in a short transaction of its own, so that no lock of a table outlives a read: else a writer that adds a column would wait for
/// all who ever read. The holding transaction may be ended when nobody reads, and begun again as long as the graph is unchanged. Any
/// thread; several read at once.
/// </summary>
internal sealed class ReadingSession : IPageReader, IDisposable
{
    private readonly object _gate = new();
    private readonly PostgresServer _server;
    private readonly string _begin;
    private NpgsqlConnection? _holder;
    private string _exported = "";
    private long _lastUse = Environment.TickCount64;
    private bool _isDisposed;

    public ReadingSession(PostgresServer server)
    {
        _server = server;
        _begin = $"SELECT version, pg_export_snapshot() FROM {server.Table("graph")}";
        lock (_gate)
            Number = Begin();
    }

    /// <summary>The commit whose state it reads.</summary>
    public long Number { get; }

    /// <summary>How long nobody has read.</summary>
    public TimeSpan Idle => TimeSpan.FromMilliseconds(Environment.TickCount64 - Volatile.Read(ref _lastUse));

    /// <summary>The commands that a transaction begins with which sees the state.</summary>
    /// <exception cref="PostgresGraphException">The state has passed, or the server fails.</exception>
    public IEnumerable<NpgsqlBatchCommand> TakeOver() =>
    [
        new NpgsqlBatchCommand("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"),
        new NpgsqlBatchCommand($"SET TRANSACTION SNAPSHOT '{Export()}'"),
    ];

    public void ReadNodes(string sql, long first, long last, Action<NpgsqlDataReader> row) => Read(sql, first, last, row);

    public void ReadRelationships(string sql, long first, long last, Action<NpgsqlDataReader> row) => Read(sql, first, last, row);

    /// <summary>Asks for rows by a range of ids.</summary>
    /// <exception cref="PostgresGraphException">The state has passed, or the server fails.</exception>
    private void Read(string sql, long first, long last, Action<NpgsqlDataReader> row)
    {
        try
        {
            ReadOnce(sql, first, last, row);
        }
        catch (PostgresGraphException error) when (error.InnerException is PostgresException inner && IsLost(inner))
        {
            // The holding transaction has ended without a word, as where an administrator ends connections.
            Rest();
            ReadOnce(sql, first, last, row);
        }
    }

    /// <summary>Whether an error says that the holding transaction is gone: nothing was read then.</summary>
    public static bool IsLost(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.InvalidParameterValue or PostgresErrorCodes.UndefinedObject;

    private void ReadOnce(string sql, long first, long last, Action<NpgsqlDataReader> row)
    {
        IEnumerable<NpgsqlBatchCommand> begin = TakeOver();
        _server.Use(connection =>
        {
            using NpgsqlBatch batch = new(connection);
            foreach (NpgsqlBatchCommand command in begin)
                batch.BatchCommands.Add(command);
            NpgsqlBatchCommand asked = new(sql);
            asked.Parameters.Add(new NpgsqlParameter<long> { TypedValue = first, NpgsqlDbType = NpgsqlDbType.Bigint });
            asked.Parameters.Add(new NpgsqlParameter<long> { TypedValue = last, NpgsqlDbType = NpgsqlDbType.Bigint });
            batch.BatchCommands.Add(asked);
            batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
            using NpgsqlDataReader reader = batch.ExecuteReader(CommandBehavior.SequentialAccess);
            while (reader.Read())
                row(reader);
            return true;
        });
    }

    /// <summary>Works with the connection that holds the state; no table of elements may be read there.</summary>
    /// <exception cref="PostgresGraphException">The state has passed, or the server fails.</exception>
    public void Use(Action<NpgsqlConnection> work)
    {
        lock (_gate)
        {
            Hold();
            try
            {
                work(_holder!);
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException)
            {
                End();
                throw PostgresErrors.Of(error);
            }
        }
    }

    /// <summary>Ends the holding transaction; who reads on begins it again.</summary>
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

    private string Export()
    {
        lock (_gate)
        {
            Hold();
            return _exported;
        }
    }

    private void Hold()
    {
        if (_isDisposed)
            throw StoreErrors.Disposed();
        Volatile.Write(ref _lastUse, Environment.TickCount64);
        // The driver closes a connection that it finds broken; the state is lost with it.
        if (_holder is { State: not ConnectionState.Open })
            End();
        if (_holder is not null || Begin() == Number)
            return;
        End();
        throw PostgresErrors.StatePassed(Number);
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
            using NpgsqlDataReader reader = batch.ExecuteReader();
            reader.Read();
            _exported = reader.GetString(1);
            _holder = connection;
            return reader.GetInt64(0);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            PostgresServer.Close(connection);
            throw PostgresErrors.Of(error);
        }
    }

    private void End()
    {
        // A connection that goes back to the pool with a transaction is reset by the driver.
        PostgresServer.Close(_holder);
        _holder = null;
    }
}
