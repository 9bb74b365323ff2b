using ScoGraph.Model.Snapshots;
using ScoGraph.Sql.Dialects;

namespace ScoGraph.Sql.Backends;

/// <summary>A database that keeps graphs as tables and can be asked in SQL. Any thread.</summary>
internal interface ISqlBackend
{
    /// <summary>How it wants its SQL.</summary>
    SqlDialect Dialect { get; }

    /// <summary>
    /// The state of the database that is the same as a state of the graph; null where SQL would not see the same: a view of a part, what a
    /// transaction has not committed, a state of another graph.
    /// </summary>
    ISqlState? StateOf(IGraphSnapshot snapshot);
}
