using ScoGraph.DuckDB.Opening;

namespace ScoGraph;

/// <summary>
/// A graph over tables: Parquet and CSV files, and tables of a database of DuckDB, which a mapping file names. It is only read; queries run
/// in DuckDB as far as SQL means the same, the rest in our engine, which reads what it needs of the tables.
/// </summary>
/// <remarks>
/// Opening gives each row an id and copies the mapped columns into a database of its own in the folder for temporary files, which is
/// deleted when the graph is disposed: O(n log n) in the rows, with memory that does not grow with them. What changes in the tables
/// afterwards is not seen. Nodes and relationships are at most 2,147,483,647 each.
/// </remarks>
/// <example><code>
/// using DuckDbGraph graph = DuckDbGraph.Open("people.json");
/// Console.WriteLine(graph.Query("MATCH (p:Person)-[:KNOWS]->() RETURN count(*)").Scalar&lt;long&gt;());
/// </code></example>
public sealed class DuckDbGraph : Graph
{
    private DuckDbGraph(OpenTables tables, GraphOptions? options)
        : base(tables.Store, options, null, tables.Executor)
    {
    }

    /// <summary>Opens tables as a graph.</summary>
    /// <param name="path">The mapping file; files that it names are relative to it.</param>
    /// <param name="options">What holds for the graph's queries; null for the defaults.</param>
    /// <exception cref="GraphMappingException">
    /// The mapping cannot be read, names a table, a file or a column that is not there, a column of a kind that no property has, a key that
    /// is null or not unique, or a key of another row that leads nowhere: <see cref="GraphMappingException.Entry"/> says where.
    /// </exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="DllNotFoundException">DuckDB's native library is not there for this machine.</exception>
    public static DuckDbGraph Open(string path, GraphOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new DuckDbGraph(OpenTables.Open(path, options?.Time ?? TimeProvider.System), options);
    }
}
