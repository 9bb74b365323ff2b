using System.Collections.Immutable;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Bindings;

/// <summary>A variable that is a relationship.</summary>
/// <param name="id">Its id.</param>
/// <param name="isPresent">Whether it is null in no row.</param>
/// <param name="tables">The tables in which it may be.</param>
/// <param name="columns">Where its columns are read.</param>
internal sealed class LinkBinding(
    string id, bool isPresent, ImmutableArray<LinkTable> tables, IElementColumns<LinkArm> columns) : ElementBinding(id, isPresent)
{
    public ImmutableArray<LinkTable> Tables => tables;

    /// <summary>The id of the node where it starts.</summary>
    public string Source => columns.Column("source", arm => ArmColumn.Of(arm.Table.Source));

    /// <summary>The id of the node where it ends.</summary>
    public string Target => columns.Column("target", arm => ArmColumn.Of(arm.Table.Target));

    public override SqlValue? Property(string key, StatementDraft draft) =>
        ElementProperty.Of(key, [.. tables.Select(table => table.Columns)], (name, kind) => columns.Column(
            name, arm => ElementProperty.In(arm.Table.Columns, key, kind, draft)));

    /// <summary>The type's name.</summary>
    public SqlValue Type(StatementDraft draft)
    {
        if (tables.IsEmpty)
            return SqlValue.Null;
        string text = columns.Column("type", arm => ArmColumn.Constant(
            draft.Typed(new SqlValue(draft.Dialect.Text(arm.Table.Type), SqlKind.String) { IsLiteral = true })));
        return new SqlValue(IsPresent ? text : $"CASE WHEN {Id} IS NOT NULL THEN {text} END", SqlKind.String) { IsPresent = IsPresent };
    }

    /// <summary>Whether the relationship's type meets a condition: null for null.</summary>
    public SqlValue TypeIs(string name, Func<LinkTable, bool> test)
    {
        int met = tables.Count(test);
        string truth = met == 0 ? "FALSE" : met == tables.Length ? "TRUE"
            : columns.Column("is:" + name, arm => ArmColumn.Constant(test(arm.Table) ? "TRUE" : "FALSE"));
        return IsPresent ? SqlValue.Truth(truth, isPresent: true) : SqlValue.Truth($"CASE WHEN {Id} IS NOT NULL THEN {truth} END");
    }

    public override SqlBinding Outside(Wrap wrap) => new LinkBinding(
        wrap.Source.Export(Id), IsPresent && !wrap.Source.IsOptional, tables, new WrappedColumns<LinkArm>(columns, wrap.Source));
}
