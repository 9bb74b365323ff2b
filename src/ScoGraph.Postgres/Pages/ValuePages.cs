using Npgsql;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Tables;
using ScoGraph.Postgres.Values;
using ScoGraph.Sql.Layouts;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Pages;

/// <summary>Reads pages of the values of a property.</summary>
/// <param name="reader">Reads the state.</param>
/// <param name="queries">What is asked.</param>
internal sealed class ValuePages(IPageReader reader, PageQueries queries)
{
    /// <param name="tables">The tables in which elements have the property, with its column.</param>
    public Func<int, ColumnPage> Of(IReadOnlyList<(ElementTable Table, ValueColumn Column)> tables)
    {
        bool ofRelationships = tables.Count > 0 && tables[0].Table.OfRelationships;
        (string Query, SqlKind Kind)[] asked = [.. tables.Select(pair => (queries.Values(pair.Table, pair.Column), pair.Column.Kind))];
        return number =>
        {
            ColumnPage? page = null;
            object owner = new();
            ExactText exact = new();
            long first = ElementPages.First(number, PropertyColumn.PageBits), last = ElementPages.Last(number, PropertyColumn.PageBits);
            foreach ((string query, SqlKind kind) in asked)
            {
                if (ofRelationships)
                    reader.ReadRelationships(query, first, last, row => Take(row, kind));
                else
                    reader.ReadNodes(query, first, last, row => Take(row, kind));
            }

            return page ?? ColumnPages.Empty;

            void Take(NpgsqlDataReader row, SqlKind kind)
            {
                int at = (int)row.GetInt64(0) & (PropertyColumn.PageSize - 1);
                Value value = Read(row, kind, exact);
                page ??= ColumnPages.For(value, owner);
                if (!ColumnPages.Fits(page, value))
                    page = ColumnPages.Widen(page, owner);
                ColumnPages.Write(page, at, value, owner);
            }
        };
    }

    private static Value Read(NpgsqlDataReader row, SqlKind kind, ExactText exact)
    {
        if (row.IsDBNull(1))
            return exact.ReadValue(row.GetString(2));
        return kind switch
        {
            SqlKind.Boolean => Value.FromBoolean(row.GetBoolean(1)),
            SqlKind.Integer => Value.FromInteger(row.GetInt64(1)),
            SqlKind.Float => Value.FromFloat(row.GetDouble(1)),
            _ => Value.FromString(row.GetString(1)),
        };
    }
}
