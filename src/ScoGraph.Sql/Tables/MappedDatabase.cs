using ScoGraph.Model.Running;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Dialects;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Mappings;

namespace ScoGraph.Sql.Tables;

/// <summary>A database in which mapped tables are, and in which those of a graph are made of them.</summary>
internal abstract class MappedDatabase : IDisposable
{
    /// <summary>What it is called in errors.</summary>
    public abstract string Product { get; }

    /// <summary>The types of columns that become properties, for errors.</summary>
    public abstract string PropertyTypes { get; }

    public abstract SqlDialect Dialect { get; }

    /// <summary>What stands in FROM for an entry.</summary>
    /// <exception cref="GraphMappingException">The entry names what the database does not read.</exception>
    public abstract string RowsOf(GraphMapping mapping, MappedSource source);

    /// <summary>The columns of rows: their names and types, in their order.</summary>
    /// <param name="rows">What stands in FROM.</param>
    public abstract IReadOnlyList<(string Name, string Type)> ColumnsOf(string rows);

    /// <summary>The kind of the values of a type; null where no property is of it.</summary>
    public abstract SqlKind? KindOf(string type);

    /// <summary>A table of the graph by its plain name, as statements name it.</summary>
    public abstract string TableName(string name);

    /// <summary>The table of the same relationships that is read by the node where they end.</summary>
    public abstract string Turned(string table);

    /// <summary>Whether a text of a column holds U+0000.</summary>
    public abstract bool HoldsZero(string table, string column);

    /// <summary>A table of nodes was made: they will be found by id, and by properties.</summary>
    /// <param name="table">The table.</param>
    /// <param name="keys">The columns of the properties that are the key of the mapping.</param>
    public abstract void FinishNodes(string table, IEnumerable<string> keys);

    /// <summary>A table of relationships was made: they will be found by id, and by either end.</summary>
    public abstract void FinishLinks(string table);

    /// <summary>The rows of a statement whose columns are texts without null.</summary>
    public abstract List<string[]> Texts(string statement);

    /// <summary>Runs a statement that has no rows.</summary>
    public abstract void Execute(string statement);

    /// <summary>Runs a statement; what comes reads its rows and is to be disposed.</summary>
    public abstract ISqlReader Run(SqlStatement statement, QueryWatch watch);

    /// <summary>The rows of a statement that no query waits for.</summary>
    public ISqlReader Run(string statement) =>
        Run(new SqlStatement(statement, []), new QueryWatch(new QueryLimits(), TimeProvider.System, "", CancellationToken.None));

    /// <summary>What the database said; null where an error is none of its own.</summary>
    public abstract string? Complaint(Exception failure);

    public abstract void Dispose();
}
