using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Dialects;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Tables;

/// <summary>A database whose tables do not change, beside the one state of the graph that stands in them.</summary>
internal sealed class MappedBackend(MappedDatabase database, GraphLayout layout, IGraphSnapshot state) : ISqlBackend, ISqlState
{
    public SqlDialect Dialect => database.Dialect;

    public GraphLayout Layout => layout;

    public ISqlState? StateOf(IGraphSnapshot snapshot) => ReferenceEquals(snapshot, state) ? this : null;

    public ISqlReader Run(SqlStatement statement, QueryWatch watch) => database.Run(statement, watch);
}
