using System.Collections.Immutable;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Bindings;

/// <summary>Puts tables of nodes into FROM.</summary>
internal static class NodeSources
{
    private const string IdKey = "id";

    /// <summary>Every node of the tables.</summary>
    public static NodeBinding Scan(SqlSelect select, ImmutableArray<NodeTable> tables, StatementDraft draft)
    {
        draft.Locality?.Scan();
        TableSource<NodeTable> source = Source(tables, draft.Read, draft);
        select.Add(source);
        string own = Id(source), id = draft.Late(source.Alias, () => source.IsNeedless ? source.Shared!.Elsewhere : own);
        return new NodeBinding(id, isPresent: true, tables, new SourceColumns<NodeTable>(source)) { Scanned = source };
    }

    /// <summary>The node with an id, if it is in the tables.</summary>
    public static NodeBinding Find(SqlSelect select, string id, ImmutableArray<NodeTable> tables, StatementDraft draft)
    {
        TableSource<NodeTable> source = Join(select, id, isPresent: true, tables, draft);
        return new NodeBinding(id, isPresent: true, tables, new SourceColumns<NodeTable>(source))
        {
            Checked = source,
            CheckedColumn = new SharedColumn(id, $"{Id(source)} = {id}"),
        };
    }

    /// <summary>The node with an id, which is in the tables; they come into FROM when more of it is asked for.</summary>
    public static NodeBinding Late(SqlSelect select, string id, ImmutableArray<NodeTable> tables, StatementDraft draft) =>
        new(id, isPresent: true, tables, new LateNodeColumns(select, id, isPresent: true, tables, draft));

    /// <summary>Joins the tables of a node by its id.</summary>
    public static TableSource<NodeTable> Join(
        SqlSelect select, string id, bool isPresent, ImmutableArray<NodeTable> tables, StatementDraft draft)
    {
        bool areCopied = draft.Locality is not null && tables.All(table => table.Copy is not null);
        if (!areCopied)
            draft.Locality?.Use(id);
        Func<NodeTable, string> name = table => areCopied ? table.Copy! : draft.Read(table);
        string alias = draft.Name("n");
        TableSource<NodeTable> source = Source(tables, name, draft, alias);
        string condition = $"{Id(source)} = {id}";
        if (isPresent)
        {
            select.Add(source);
            select.Where(condition);
            return source;
        }

        TableSource<NodeTable> optional = Source(tables, name, draft, alias, condition);
        _ = Id(optional);
        select.Add(optional);
        return optional;
    }

    private static TableSource<NodeTable> Source(
        ImmutableArray<NodeTable> tables, Func<NodeTable, string> name, StatementDraft draft, string? alias = null, string? on = null) =>
        new(alias ?? draft.Name("n"), tables, name, draft.NullOf(SqlKind.Integer))
        {
            IsOptional = on is not null,
            On = on ?? "TRUE",
        };

    private static string Id(TableSource<NodeTable> source) => source.Column(IdKey, table => ArmColumn.Of(table.Id));
}
