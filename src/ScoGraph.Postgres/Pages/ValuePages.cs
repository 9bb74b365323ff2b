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
/// <param name="session">The state.</param>
/// <param name="queries">What is asked.</param>
internal sealed class ValuePages(ReadingSession session, PageQueries queries)
{
    /// <param name="tables">The tables in which elements have the property, with its column.</param>
    public Func<int, ColumnPage> Of(IReadOnlyList<(ElementTable Table, ValueColumn Column)> tables)
    {
        (string Query, SqlKind Kind)[] asked = [.. tables.Select(pair => (queries.Values(pair.Table, pair.Column), pair.Column.Kind))];
        return number =>
        {
            ColumnPage? page = null;
            object owner = new();
            ExactText exact = new();
            foreach ((string query, SqlKind kind) in asked)
            {
                session.Read(query, ElementPages.First(number, PropertyColumn.PageBits), ElementPages.Last(number, PropertyColumn.PageBits), row =>
                {
                    int at = (int)row.GetInt64(0) & (PropertyColumn.PageSize - 1);
                    Value value = Read(row, kind, exact);
                    page ??= ColumnPages.For(value, owner);
                    if (!ColumnPages.Fits(page, value))
                        page = ColumnPages.Widen(page, owner);
                    ColumnPages.Write(page, at, value, owner);
                });
            }

            return page ?? ColumnPages.Empty;
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
