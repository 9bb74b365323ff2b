using System.Diagnostics;
using Npgsql;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Tables;

namespace ScoGraph.Postgres.Stores;

/// <summary>
/// The place of the one writer among all processes: a transaction of the server that has locked the row of the newest commit.
/// </summary>
internal sealed class WriterLease : IDisposable
{
    private NpgsqlConnection? _connection;

    private WriterLease(NpgsqlConnection connection, long number) => (_connection, Number) = (connection, number);

    /// <summary>The newest commit; nobody makes another one meanwhile.</summary>
    public long Number { get; }

    /// <summary>The state of that commit.</summary>
    public PostgresState State { get; set; } = null!;

    /// <summary>Waits for the place.</summary>
    /// <returns>Null where the time was over first.</returns>
    /// <exception cref="PostgresGraphException">The server fails, or is not reached any more.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static WriterLease? Take(PostgresServer server, string version, TimeSpan wait, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan left = wait;
        do
        {
            if (TryTake(server, version, left, cancellationToken) is { } lease)
                return lease;
            left = wait == Timeout.InfiniteTimeSpan ? wait : wait - Stopwatch.GetElapsedTime(start);
        }
        while (left == Timeout.InfiniteTimeSpan || left > TimeSpan.Zero);
        return null;
    }

    /// <summary>
    /// Waits for the place for so long as a command may take: the server then answers that it is taken still. One that does not answer is
    /// not reached any more, however long others may write.
    /// </summary>
    private static WriterLease? TryTake(PostgresServer server, string version, TimeSpan wait, CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = server.Open();
        try
        {
            // 0 waits for ever, here and there.
            int seconds = connection.CommandTimeout;
            TimeSpan most = seconds == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(seconds);
            TimeSpan bound = wait == Timeout.InfiniteTimeSpan || (wait > most && seconds > 0) ? most : wait;
            long milliseconds = bound == Timeout.InfiniteTimeSpan ? 0 : Math.Max(1, (long)bound.TotalMilliseconds);
            using NpgsqlBatch batch = new(connection)
            {
                Timeout = 2 * seconds,
                BatchCommands =
                {
                    new NpgsqlBatchCommand("BEGIN ISOLATION LEVEL READ COMMITTED"),
                    new NpgsqlBatchCommand($"SET LOCAL lock_timeout = {milliseconds}"),
                    new NpgsqlBatchCommand($"{version} FOR UPDATE"),
                    new NpgsqlBatchCommand("SET LOCAL lock_timeout = 0"),
                },
            };
            using CancellationTokenRegistration registration = cancellationToken.Register(batch.Cancel);
            return new WriterLease(connection, (long)batch.ExecuteScalar()!);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            PostgresServer.Close(connection);
            return null;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or OperationCanceledException)
        {
            PostgresServer.Close(connection);
            cancellationToken.ThrowIfCancellationRequested();
            throw PostgresErrors.Of(error);
        }
    }

    /// <summary>Writes, and commits.</summary>
    /// <exception cref="PostgresGraphException">Nothing was written, or that cannot be told: the problem says which.</exception>
    public TableCatalog Commit(Func<NpgsqlConnection, TableCatalog> write)
    {
        TableCatalog catalog;
        try
        {
            catalog = write(_connection!);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            throw PostgresErrors.Of(error);
        }

        try
        {
            using NpgsqlCommand commit = new("COMMIT", _connection);
            commit.ExecuteNonQuery();
        }
        catch (PostgresException refused) when (refused.SqlState != PostgresErrorCodes.AdminShutdown)
        {
            throw PostgresErrors.Of(refused);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            throw PostgresErrors.InDoubt(error);
        }

        return catalog;
    }

    /// <summary>Gives the place back; what was not committed is not written.</summary>
    public void Dispose()
    {
        PostgresServer.Close(_connection);
        _connection = null;
    }
}
