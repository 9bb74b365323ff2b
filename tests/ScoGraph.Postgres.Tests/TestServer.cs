using System.Globalization;
using Npgsql;
using ScoGraph.Model.Procedures;
using ScoGraph.Postgres.Connections;
using ScoGraph.Testing.Servers;

namespace ScoGraph.Postgres.Tests;

/// <summary>The server that the tests of this assembly share; each graph has a schema of its own.</summary>
internal static class TestServer
{
    private static readonly Lazy<LocalPostgres> Server = new(() =>
    {
        LocalPostgres server = LocalPostgres.Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    });

    private static int _schemas;

    public static string Address => Server.Value.Address;

    /// <summary>A name that no graph has.</summary>
    public static string NewSchema() => $"g{Interlocked.Increment(ref _schemas).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>An empty graph.</summary>
    public static PostgresGraph NewGraph(IEnumerable<Procedure>? procedures = null) => Open(NewSchema(), procedures);

    /// <summary>The graph of a schema.</summary>
    public static PostgresGraph Open(string schema, IEnumerable<Procedure>? procedures = null) =>
        PostgresGraph.Connect(Address, new PostgresGraphOptions { Schema = schema }, procedures);

    /// <summary>Runs commands on a server, beside ScoGraph.</summary>
    public static void Run(string address, params string[] commands)
    {
        using NpgsqlDataSource source = NpgsqlDataSource.Create(ConnectionText.Read(address).Settings + ";Pooling=false");
        using NpgsqlConnection connection = source.OpenConnection();
        foreach (string command in commands)
        {
            using NpgsqlCommand run = new(command, connection);
            run.ExecuteNonQuery();
        }
    }
}
