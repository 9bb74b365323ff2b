using DuckDB.NET.Data;
using ScoGraph.DuckDB.Engine;
using ScoGraph.Execution;
using ScoGraph.Execution.Statistics;
using ScoGraph.Model.Stores;
using ScoGraph.Planning.Running;
using ScoGraph.Sql;
using ScoGraph.Sql.Mappings;
using ScoGraph.Sql.Pages;
using ScoGraph.Sql.Tables;
using ScoGraph.Store;

namespace ScoGraph.DuckDB.Opening;

/// <summary>Tables that were opened as a graph.</summary>
/// <param name="Store">The graph's state.</param>
/// <param name="Executor">What carries out its plans.</param>
internal sealed record OpenTables(IGraphStore Store, IPlanExecutor Executor)
{
    /// <exception cref="GraphMappingException">The mapping cannot be read, or the tables are not what it says.</exception>
    public static OpenTables Open(string path, TimeProvider time)
    {
        GraphMapping mapping = GraphMappingReader.Read(path);
        string folder = Directory.CreateTempSubdirectory("scograph-duckdb-").FullName;
        DuckDbDatabase? database = null;
        try
        {
            database = new DuckDbDatabase(Path.Combine(folder, "graph.duckdb"));
            Attach(mapping, database);
            GraphTables tables = TableMaker.Make(mapping, database);
            MemorySnapshot state = TableState.Make(tables);
            SqlExecutor executor = new(
                PlanExecutor.Instance, new MappedBackend(database, tables.Layout, state), snapshot => new SnapshotCounts(snapshot));
            return new OpenTables(new ReadOnlyStore(new MemoryStore(state, time), () => Close(database, folder)), executor);
        }
        catch
        {
            Close(database, folder);
            throw;
        }
    }

    private static void Attach(GraphMapping mapping, DuckDbDatabase database)
    {
        if (mapping.Database is not { } file)
            return;
        string path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(mapping.Path))!, file);
        if (!File.Exists(path))
            throw mapping.Wrong("database", $"There is no file {path}");
        try
        {
            database.Attach(path);
        }
        catch (DuckDBException failure)
        {
            throw mapping.Wrong("database", $"DuckDB does not open it: {failure.Message.Split('\n')[0].Trim()}", failure);
        }
    }

    private static void Close(DuckDbDatabase? database, string folder)
    {
        database?.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
