using Npgsql;
using ScoGraph.Model.Stores;
using ScoGraph.Postgres.Connections;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Mappings;
using ScoGraph.Sql.Pages;
using ScoGraph.Sql.Tables;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Mapped;

/// <summary>Tables of a database that were there already, opened as a graph.</summary>
/// <param name="Schema">Where the graph's own tables stand.</param>
/// <param name="Store">The graph's state; disposing it drops them.</param>
/// <param name="Backend">What is asked in SQL.</param>
internal sealed record OpenMapping(string Schema, IGraphStore Store, ISqlBackend Backend)
{
    /// <exception cref="GraphMappingException">The mapping cannot be read, or the tables are not what it says.</exception>
    /// <exception cref="PostgresGraphException">The server fails, or lets the user make no schema.</exception>
    public static OpenMapping Open(PostgresServer server, string path, TimeProvider time)
    {
        GraphMapping mapping = GraphMappingReader.Read(path);
        if (mapping.Database is not null)
            throw mapping.Wrong("database", "The tables are in the database of the address: leave it out");
        MappedServer database = MappedServer.Begin(server);
        try
        {
            GraphTables tables = TableMaker.Make(mapping, database);
            database.Keep();
            MemorySnapshot state = TableState.Make(tables);
            MappedBackend backend = new(database, tables.Layout, state);
            return new OpenMapping(database.Schema, new ReadOnlyStore(new MemoryStore(state, time), Close), backend);
        }
        catch (Exception error)
        {
            database.Dispose();
            if (error is NpgsqlException or TimeoutException)
                throw PostgresErrors.Of(error);
            throw;
        }

        void Close()
        {
            database.Dispose();
            server.Dispose();
        }
    }
}
