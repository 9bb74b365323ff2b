using System.Globalization;
using Npgsql;
using ScoGraph.Postgres.Connections;

namespace ScoGraph.Postgres.Mapped;

/// <summary>
/// A schema that one process made for itself. A lock of the connection that made it tells that it is used: who finds one whose lock is
/// free drops it, so that nothing is left for long by a process that was killed. Any thread.
/// </summary>
internal sealed class OwnSchema : IDisposable
{
    private const string Prefix = "scograph_tables_";

    private readonly object _gate = new();
    private readonly long _key;
    private NpgsqlConnection? _connection;
    private bool _isKept;

    private OwnSchema(NpgsqlConnection connection, long key) => (_connection, _key) = (connection, key);

    public string Name => NameOf(_key);

    /// <summary>Begins a transaction that sees one state of the database, and makes a schema in it.</summary>
    /// <exception cref="PostgresGraphException">The server fails, or lets the user make no schema.</exception>
    public static OwnSchema Begin(PostgresServer server)
    {
        server.Use(DropUnused);
        NpgsqlConnection connection = server.Open();
        OwnSchema own = new(connection, Random.Shared.NextInt64());
        try
        {
            Run(connection, $"SELECT pg_advisory_lock({Text(own._key)})");
            Run(connection, $"BEGIN ISOLATION LEVEL REPEATABLE READ; CREATE SCHEMA {own.Name}");
            return own;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            own.Dispose();
            throw new PostgresGraphException(
                PostgresGraphProblem.NoRight,
                $"PostgreSQL refused: {refused.MessageText} ({refused.SqlState}). A graph over tables has its ids in a schema of its own: "
                    + "GRANT CREATE ON DATABASE … TO the user.",
                refused);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            own.Dispose();
            throw PostgresErrors.Of(error);
        }
    }

    /// <summary>Works with the connection that made it.</summary>
    /// <exception cref="NpgsqlException">The server fails.</exception>
    public T Use<T>(Func<NpgsqlConnection, T> work)
    {
        lock (_gate)
            return work(_connection!);
    }

    /// <summary>Commits what was made.</summary>
    /// <exception cref="NpgsqlException">The server fails.</exception>
    public void Keep()
    {
        Use(connection => Run(connection, "COMMIT"));
        _isKept = true;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_connection is not { } connection)
                return;
            _connection = null;
            try
            {
                // What was not kept goes with its transaction. Who reads still would hold us up: then the next one drops it.
                if (_isKept)
                    Run(connection, $"SET lock_timeout = 2000; DROP SCHEMA IF EXISTS {Name} CASCADE");
                else
                    Run(connection, "ROLLBACK");
                Run(connection, $"SELECT pg_advisory_unlock({Text(_key)})");
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException or IOException)
            {
                // The server lets the lock go with the connection.
            }

            PostgresServer.Close(connection);
        }
    }

    private static bool DropUnused(NpgsqlConnection connection)
    {
        List<string> found = [];
        using (NpgsqlCommand command = new($"SELECT CAST(nspname AS text) FROM pg_namespace WHERE starts_with(nspname, '{Prefix}')", connection))
        using (NpgsqlDataReader reader = command.ExecuteReader())
        {
            while (reader.Read())
                found.Add(reader.GetString(0));
        }

        foreach (string name in found)
        {
            if (!long.TryParse(name.AsSpan(Prefix.Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out long key)
                || name != NameOf(key) || !IsFree(connection, key))
                continue;
            try
            {
                Run(connection, $"DROP SCHEMA IF EXISTS {name} CASCADE");
            }
            catch (PostgresException)
            {
                // It is another user's.
            }

            Run(connection, $"SELECT pg_advisory_unlock({Text(key)})");
        }

        return true;
    }

    private static bool IsFree(NpgsqlConnection connection, long key)
    {
        using NpgsqlCommand command = new($"SELECT pg_try_advisory_lock({Text(key)})", connection);
        return (bool)command.ExecuteScalar()!;
    }

    private static bool Run(NpgsqlConnection connection, string statement)
    {
        using NpgsqlCommand command = new(statement, connection);
        command.ExecuteNonQuery();
        return true;
    }

    private static string NameOf(long key) => Prefix + key.ToString("x16", CultureInfo.InvariantCulture);

    private static string Text(long key) => key.ToString(CultureInfo.InvariantCulture);
}
