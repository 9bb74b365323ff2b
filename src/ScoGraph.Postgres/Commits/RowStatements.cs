using Npgsql;
using NpgsqlTypes;
using ScoGraph.Model.Values;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Tables;
using ScoGraph.Postgres.Values;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Postgres.Commits;

/// <summary>The statements that write batches of rows: one for each batch, with an array for each column.</summary>
/// <param name="server">The database.</param>
internal sealed class RowStatements(PostgresServer server)
{
    private readonly ExactText _exact = new();

    public NpgsqlBatchCommand Delete(ElementTable table, IReadOnlyList<long> ids)
    {
        NpgsqlBatchCommand command = new($"DELETE FROM {server.Table(table.Name)} WHERE {table.Id} = ANY($1)");
        command.Parameters.Add(Array(NpgsqlDbType.Bigint, ids.ToArray()));
        return command;
    }

    public NpgsqlBatchCommand Insert(ElementTable table, RowBatch batch)
    {
        NpgsqlBatchCommand command = new();
        List<string> columns = [table.Id], arrays = ["$1::bigint[]"];
        command.Parameters.Add(Array(NpgsqlDbType.Bigint, batch.Ids.ToArray()));
        if (table.OfRelationships)
        {
            Add(command, columns, arrays, TableNames.Start, "bigint", NpgsqlDbType.Bigint, batch.Starts.ToArray());
            Add(command, columns, arrays, TableNames.End, "bigint", NpgsqlDbType.Bigint, batch.Ends.ToArray());
        }

        Values(command, table, batch, columns, arrays);
        command.CommandText = $"INSERT INTO {server.Table(table.Name)} ({string.Join(", ", columns)}) "
            + $"SELECT * FROM unnest({string.Join(", ", arrays)})";
        return command;
    }

    public NpgsqlBatchCommand Update(ElementTable table, RowBatch batch)
    {
        NpgsqlBatchCommand command = new();
        List<string> columns = ["id"], arrays = ["$1::bigint[]"];
        command.Parameters.Add(Array(NpgsqlDbType.Bigint, batch.Ids.ToArray()));
        Values(command, table, batch, columns, arrays);
        command.CommandText = $"UPDATE {server.Table(table.Name)} AS t SET "
            + string.Join(", ", columns.Skip(1).Select(column => $"{column} = u.{column}"))
            + $" FROM unnest({string.Join(", ", arrays)}) AS u({string.Join(", ", columns)}) WHERE t.{table.Id} = u.id";
        return command;
    }

    public static NpgsqlParameter Array(NpgsqlDbType kind, object values) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | kind, Value = values };

    private void Values(NpgsqlBatchCommand command, ElementTable table, RowBatch batch, List<string> columns, List<string> arrays)
    {
        foreach ((KeyId key, IReadOnlyList<Value> values) in batch.Columns)
        {
            if (!table.Columns.TryGetValue(key, out ValueColumn? column))
                continue;
            (NpgsqlDbType kind, object typed) = Typed(column.Kind, values);
            Add(command, columns, arrays, column.Name, PostgresDialect.Instance.TypeOf(column.Kind), kind, typed);
            if (column.HasExact)
            {
                string?[] exact = [.. values.Select(value =>
                    value.IsNull || ColumnValues.KindOf(value) == column.Kind ? null : _exact.Write(value))];
                Add(command, columns, arrays, column.ExactName, "text", NpgsqlDbType.Text, exact);
            }
        }
    }

    private static void Add(
        NpgsqlBatchCommand command, List<string> columns, List<string> arrays, string name, string type, NpgsqlDbType kind, object values)
    {
        command.Parameters.Add(Array(kind, values));
        columns.Add(SqlNames.Quote(name));
        arrays.Add($"${command.Parameters.Count}::{type}[]");
    }

    private static (NpgsqlDbType Kind, object Values) Typed(SqlKind kind, IReadOnlyList<Value> values) => kind switch
    {
        SqlKind.Boolean => (NpgsqlDbType.Boolean, Of<bool?>(ValueKind.Boolean, values, static value => value.AsBoolean())),
        SqlKind.Integer => (NpgsqlDbType.Bigint, Of<long?>(ValueKind.Integer, values, static value => value.AsInteger())),
        SqlKind.Float => (NpgsqlDbType.Double, Of<double?>(ValueKind.Float, values, static value => value.AsFloat())),
        _ => (NpgsqlDbType.Text, Of<string?>(ValueKind.String, values, static value =>
            value.AsString() is var text && ColumnValues.IsText(text) ? text : null)),
    };

    private static T[] Of<T>(ValueKind kind, IReadOnlyList<Value> values, Func<Value, T> read) =>
        [.. values.Select(value => value.Kind == kind ? read(value) : default!)];
}
