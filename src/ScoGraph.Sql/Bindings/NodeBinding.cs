using System.Collections.Immutable;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Bindings;

/// <summary>A variable that is a node.</summary>
/// <param name="id">Its id.</param>
/// <param name="isPresent">Whether it is null in no row.</param>
/// <param name="tables">The tables in which it may be.</param>
/// <param name="columns">Where its columns are read.</param>
internal sealed class NodeBinding(
    string id, bool isPresent, ImmutableArray<NodeTable> tables, IElementColumns<NodeTable> columns) : ElementBinding(id, isPresent)
{
    public ImmutableArray<NodeTable> Tables => tables;

    /// <summary>What stands in FROM for this node alone, so that its tables may become fewer; else null.</summary>
    public TableSource<NodeTable>? Scanned { get; init; }

    /// <summary>What stands in FROM to look at the labels of this node, whose id stands elsewhere; else null.</summary>
    public TableSource<NodeTable>? Checked { get; init; }

    /// <summary>That column, and the condition by which it is the same.</summary>
    public SharedColumn? CheckedColumn { get; init; }

    public override SqlValue? Property(string key, StatementDraft draft) =>
        ElementProperty.Of(key, [.. tables.Select(table => table.Columns)], (name, kind) => columns.Column(name, table =>
            tables.Contains(table) ? ElementProperty.In(table.Columns, key, kind, draft) : ArmColumn.Constant(draft.NullOf(kind))));

    /// <summary>Whether the node's labels meet a condition: null for null.</summary>
    public SqlValue Labels(string name, Func<NodeTable, bool> test)
    {
        int met = tables.Count(test);
        if (met > 0 && met < tables.Length)
            return SqlValue.Truth(columns.Column("is:" + name, table => ArmColumn.Constant(test(table) ? "TRUE" : "FALSE")), IsPresent);
        string constant = met > 0 ? "TRUE" : "FALSE";
        return IsPresent ? SqlValue.Truth(constant, isPresent: true) : SqlValue.Truth($"CASE WHEN {Id} IS NOT NULL THEN {constant} END");
    }

    public override SqlBinding Outside(Wrap wrap)
    {
        string outer = wrap.Source.Export(Id);
        return new NodeBinding(outer, IsPresent && !wrap.Source.IsOptional, tables, new WrappedColumns<NodeTable>(columns, wrap.Source));
    }
}
