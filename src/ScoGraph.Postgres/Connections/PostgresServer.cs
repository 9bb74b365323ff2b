using Npgsql;

namespace ScoGraph.Postgres.Connections;

/// <summary>The database of a graph, and the schema in which the graph stands. Any thread.</summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly NpgsqlDataSource _source;

    /// <param name="connection">The database, as users write it.</param>
    /// <param name="schema">The schema where the text names none.</param>
    /// <exception cref="ArgumentException">The text is no connection string.</exception>
    public PostgresServer(string connection, string schema)
    {
        (string text, string? named, Mapping) = ConnectionText.Read(connection);
        NpgsqlConnectionStringBuilder settings = new(text);
        // What is asked again and again is prepared by the driver.
        if (settings.MaxAutoPrepare == 0)
            settings.MaxAutoPrepare = 100;
        NpgsqlSlimDataSourceBuilder builder = new(settings.ConnectionString);
        builder.EnableArrays();
        builder.EnableTransportSecurity();
        _source = builder.Build();
        Schema = named ?? schema;
    }

    /// <summary>The schema, as it was given.</summary>
    public string Schema { get; }

    /// <summary>The mapping file that the text names; null for none.</summary>
    public string? Mapping { get; }

    /// <summary>A table of the schema, in SQL.</summary>
    public string Table(string name) => $"{SqlNames.Quote(Schema)}.{SqlNames.Quote(name)}";

    /// <exception cref="PostgresGraphException">The server does not admit us, or is not there.</exception>
    public NpgsqlConnection Open()
    {
        try
        {
            return _source.OpenConnection();
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            throw PostgresErrors.Of(error);
        }
    }

    /// <summary>Works with a connection of its own; whatever breaks, also when it is given back, is one of our errors.</summary>
    /// <exception cref="PostgresGraphException">The server fails.</exception>
    public T Use<T>(Func<NpgsqlConnection, T> work)
    {
        try
        {
            using NpgsqlConnection connection = _source.OpenConnection();
            return work(connection);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            throw PostgresErrors.Of(error);
        }
    }

    /// <summary>Gives a connection back that may be broken: then nothing is left to be done.</summary>
    public static void Close(NpgsqlConnection? connection)
    {
        try
        {
            connection?.Dispose();
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or IOException)
        {
            // The driver has let it go.
        }
    }

    public void Dispose() => _source.Dispose();
}
