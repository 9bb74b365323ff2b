using Npgsql;
using ScoGraph.Postgres.Connections;

namespace ScoGraph.Postgres.Tables;

/// <summary>Makes the tables that every graph has, and tells what the format is.</summary>
internal static class CatalogTables
{
    public const int Format = 1;

    /// <summary>Whether the schema holds a graph.</summary>
    /// <exception cref="PostgresGraphException">It holds something else, or a graph of a newer ScoGraph.</exception>
    public static bool Exists(NpgsqlConnection connection, string schema)
    {
        using NpgsqlCommand tables = new(
            "SELECT count(*), count(*) FILTER (WHERE tablename = 'graph') FROM pg_tables WHERE schemaname = $1", connection);
        tables.Parameters.Add(new NpgsqlParameter<string> { TypedValue = schema });
        using (NpgsqlDataReader reader = tables.ExecuteReader())
        {
            reader.Read();
            if (reader.GetInt64(0) == 0)
                return false;
            if (reader.GetInt64(1) == 0)
                throw PostgresErrors.NotAGraph(schema, "it has tables, and none is called graph.");
        }

        int format = ReadFormat(connection, schema);
        if (format > Format)
            throw PostgresErrors.NewerFormat(schema, format, Format);
        return true;
    }

    /// <summary>Makes the tables of an empty graph, unless somebody else does at this moment.</summary>
    public static void Create(NpgsqlConnection connection, string schema)
    {
        string name = SqlNames.Quote(schema);
        using NpgsqlTransaction transaction = connection.BeginTransaction();
        using NpgsqlBatch batch = new(connection, transaction);
        foreach (string command in Commands(name))
            batch.BatchCommands.Add(new NpgsqlBatchCommand(command));
        batch.ExecuteNonQuery();
        transaction.Commit();
    }

    private static IEnumerable<string> Commands(string schema) =>
    [
        // Two who make the same graph at once: the second finds it made.
        $"SELECT pg_advisory_xact_lock(hashtext('scograph'), hashtext('{schema.Replace("'", "''", StringComparison.Ordinal)}'))",
        $"CREATE SCHEMA IF NOT EXISTS {schema}",
        $"""
        CREATE TABLE IF NOT EXISTS {schema}.graph (
            only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), format integer NOT NULL, version bigint NOT NULL,
            next_node bigint NOT NULL, next_relationship bigint NOT NULL, declarations text NOT NULL)
        """,
        $"INSERT INTO {schema}.graph VALUES (true, {Format}, 0, 0, 0, '[]') ON CONFLICT DO NOTHING",
        $"""
        CREATE TABLE IF NOT EXISTS {schema}.names (
            kind smallint, id integer, name text COLLATE "C" NOT NULL, utf16 text, PRIMARY KEY (kind, id))
        """,
        $"""
        CREATE TABLE IF NOT EXISTS {schema}.tables (
            of_relationships boolean, id integer, name text NOT NULL, labels integer[], count bigint NOT NULL,
            PRIMARY KEY (of_relationships, id))
        """,
        $"""
        CREATE TABLE IF NOT EXISTS {schema}.columns (
            of_relationships boolean, id integer, key integer, name text NOT NULL, kind smallint NOT NULL, exact boolean NOT NULL,
            PRIMARY KEY (of_relationships, id, key))
        """,
        $"CREATE TABLE IF NOT EXISTS {schema}.counts (what smallint, a integer, b integer, n bigint NOT NULL, PRIMARY KEY (what, a, b))",
        $"""
        CREATE TABLE IF NOT EXISTS {schema}.commits (
            number bigint PRIMARY KEY, instant timestamptz NOT NULL, author text, message text)
        """,
    ];

    private static int ReadFormat(NpgsqlConnection connection, string schema)
    {
        try
        {
            using NpgsqlCommand command = new($"SELECT format FROM {SqlNames.Quote(schema)}.graph", connection);
            return command.ExecuteScalar() as int? ?? throw PostgresErrors.NotAGraph(schema, "its table graph is empty.");
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.UndefinedTable)
        {
            throw PostgresErrors.NotAGraph(schema, "its table graph is another one.");
        }
    }
}
