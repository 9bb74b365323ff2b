using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Tables;

namespace ScoGraph.Sql.Pages;

/// <summary>Reads pages of property columns.</summary>
internal static class ColumnReading
{
    /// <summary>The page of the ids of a range.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="parts">What each table has of the property in the range: its name, the column, and the part of the range.</param>
    /// <param name="first">The first id of the page.</param>
    public static ColumnPage? Read(
        GraphTables tables, IReadOnlyList<(string Table, TableColumn Column, int From, int To)> parts, int first)
    {
        ulong[] present = new ulong[PropertyColumn.PageSize / 64];
        Value[] values = new Value[PropertyColumn.PageSize];
        foreach ((string table, TableColumn column, int from, int to) in parts)
        {
            using ISqlReader rows = tables.Database.Run(
                $"SELECT id, {column.Name} FROM {table} WHERE id >= {from} AND id < {to} AND {column.Name} IS NOT NULL");
            while (rows.Read())
            {
                int at = (int)rows.Integer(0) - first;
                present[at >> 6] |= 1UL << (at & 63);
                values[at] = column.Kind switch
                {
                    SqlKind.Boolean => Value.FromBoolean(rows.Boolean(1)),
                    SqlKind.Integer => Value.FromInteger(rows.Integer(1)),
                    SqlKind.Float => Value.FromFloat(rows.Float(1)),
                    _ => Value.FromString(rows.Text(1)),
                };
            }
        }

        return Page(present, values, [.. parts.Select(part => part.Column.Kind).Distinct()]);
    }

    private static ColumnPage? Page(ulong[] present, Value[] values, SqlKind[] kinds)
    {
        if (Array.TrueForAll(present, word => word == 0))
            return null;
        return kinds switch
        {
            [SqlKind.Integer] => new ColumnPage { Present = present, Integers = Array.ConvertAll(values, value => value.AsInteger()) },
            [SqlKind.Float] => new ColumnPage { Present = present, Floats = Array.ConvertAll(values, value => value.AsFloat()) },
            [SqlKind.String] => new ColumnPage
            {
                Present = present,
                Strings = Array.ConvertAll(values, value => value.IsNull ? null : value.AsString()),
            },
            _ => new ColumnPage { Present = present, Values = values },
        };
    }
}
