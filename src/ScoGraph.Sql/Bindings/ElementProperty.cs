using System.Collections.Frozen;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Bindings;

/// <summary>Reads a property of an element that may be in several tables.</summary>
internal static class ElementProperty
{
    /// <summary>The property, if it is of one kind in all tables and stands nowhere else; null where SQL cannot tell it.</summary>
    /// <param name="key">The property's key.</param>
    /// <param name="tables">The columns of the tables in which the element may be.</param>
    /// <param name="column">The column of a name and a kind.</param>
    public static SqlValue? Of(
        string key, IReadOnlyList<FrozenDictionary<string, TableColumn>> tables, Func<string, SqlKind, string> column)
    {
        SqlKind? kind = null;
        foreach (FrozenDictionary<string, TableColumn> table in tables)
        {
            if (!table.TryGetValue(key, out TableColumn? found))
                continue;
            if (!found.IsWhole || (kind is { } other && other != found.Kind))
                return null;
            kind = found.Kind;
        }

        return kind is { } only ? new SqlValue(column($"{only}:{key}", only), only) : SqlValue.Null;
    }

    /// <summary>What one table gives for it.</summary>
    public static ArmColumn In(FrozenDictionary<string, TableColumn> columns, string key, SqlKind kind, StatementDraft draft) =>
        columns.TryGetValue(key, out TableColumn? column) && column.Kind == kind
            ? ArmColumn.Of(column.Name) : ArmColumn.Constant(draft.NullOf(kind));
}
