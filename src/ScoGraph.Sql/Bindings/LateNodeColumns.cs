using System.Collections.Immutable;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Bindings;

/// <summary>The tables of a node whose id alone is known so far; they come into FROM when the first column is asked for.</summary>
/// <param name="select">Where they come into.</param>
/// <param name="id">The id.</param>
/// <param name="isPresent">Whether it is null in no row.</param>
/// <param name="tables">The tables in which it may be.</param>
/// <param name="draft">The statement.</param>
internal sealed class LateNodeColumns(
    SqlSelect select, string id, bool isPresent, ImmutableArray<NodeTable> tables, StatementDraft draft) : IElementColumns<NodeTable>
{
    private TableSource<NodeTable>? _source;

    public string Column(string key, Func<NodeTable, ArmColumn> column) =>
        (_source ??= NodeSources.Join(select, id, isPresent, tables, draft)).Column(key, column);
}
