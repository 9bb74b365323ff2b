using System.Text;
using Npgsql;
using NpgsqlTypes;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Snapshots;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Tables;
using ScoGraph.Postgres.Values;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Commits;

/// <summary>The statements that write what a state is apart from its elements.</summary>
/// <param name="server">The database.</param>
/// <param name="statements">Where they are added.</param>
internal sealed class CatalogStatements(PostgresServer server, NpgsqlBatch statements)
{
    /// <returns>The tables afterwards.</returns>
    public TableCatalog Add(CatalogGrowth growth, GraphCounts before, GraphCommit commit, MemorySnapshot after)
    {
        StoreTables tables = after.Content.Tables;
        AddNames(growth.Catalog.Names, tables);
        AddTables(growth, tables);
        AddCounts(before, after.Content.Counts);
        AddCommit(commit, after);
        return growth.Catalog with
        {
            Names = new NameCounts(
                tables.Labels.Count, tables.RelationshipTypes.Count, tables.PropertyKeys.Count, tables.LabelSets.Count),
        };
    }

    private void AddNames(NameCounts stored, StoreTables tables)
    {
        (StoredName Kind, int Id, string Name)[] added =
        [
            .. Added(StoredName.Label, stored.Labels, tables.Labels), .. Added(StoredName.Type, stored.Types, tables.RelationshipTypes),
            .. Added(StoredName.Key, stored.Keys, tables.PropertyKeys),
        ];
        if (added.Length == 0)
            return;
        NpgsqlBatchCommand command = new(
            $"INSERT INTO {server.Table("names")} SELECT * FROM unnest($1::smallint[], $2::integer[], $3::text[], $4::text[])");
        command.Parameters.Add(RowStatements.Array(NpgsqlDbType.Smallint, added.Select(name => (short)name.Kind).ToArray()));
        command.Parameters.Add(RowStatements.Array(NpgsqlDbType.Integer, added.Select(name => name.Id).ToArray()));
        command.Parameters.Add(RowStatements.Array(
            NpgsqlDbType.Text, added.Select(name => ColumnValues.IsText(name.Name) ? name.Name : "").ToArray()));
        command.Parameters.Add(RowStatements.Array(
            NpgsqlDbType.Text, added.Select(name => ColumnValues.IsText(name.Name) ? null : Utf16Text.Encode(name.Name)).ToArray()));
        statements.BatchCommands.Add(command);
    }

    private static IEnumerable<(StoredName Kind, int Id, string Name)> Added(StoredName kind, int stored, NameTable names) =>
        Enumerable.Range(stored, names.Count - stored).Select(id => (kind, id, names[id]));

    private void AddTables(CatalogGrowth growth, StoreTables tables)
    {
        for (int set = growth.Catalog.Names.LabelSets; set < tables.LabelSets.Count; set++)
        {
            NpgsqlBatchCommand command = new($"INSERT INTO {server.Table("tables")} VALUES (false, $1, '', $2, 0)");
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = set });
            command.Parameters.Add(RowStatements.Array(NpgsqlDbType.Integer, tables.LabelSets[set]));
            statements.BatchCommands.Add(command);
        }

        foreach (ElementTable table in growth.Changed)
        {
            NpgsqlBatchCommand command = new(
                $"INSERT INTO {server.Table("tables")} AS t VALUES ($1, $2, $3, NULL, $4) ON CONFLICT (of_relationships, id) "
                + "DO UPDATE SET name = $3, count = $4");
            command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = table.OfRelationships });
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = table.Owner });
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = table.Name });
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = table.Count });
            statements.BatchCommands.Add(command);
        }

        foreach ((ElementTable table, KeyId key) in growth.ChangedColumns)
        {
            ValueColumn column = table.Columns[key];
            NpgsqlBatchCommand command = new(
                $"INSERT INTO {server.Table("columns")} VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (of_relationships, id, key) "
                + "DO UPDATE SET exact = $6");
            command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = table.OfRelationships });
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = table.Owner });
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = key });
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = column.Name });
            command.Parameters.Add(new NpgsqlParameter<short> { TypedValue = (short)column.Kind });
            command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = column.HasExact });
            statements.BatchCommands.Add(command);
        }
    }

    private void AddCounts(GraphCounts before, GraphCounts after)
    {
        (StoredCount What, int A, int B, long Count)[] changed = [.. CountDifference.Between(before, after)];
        if (changed.Length == 0)
            return;
        NpgsqlBatchCommand command = new(
            $"INSERT INTO {server.Table("counts")} SELECT * FROM unnest($1::smallint[], $2::integer[], $3::integer[], $4::bigint[]) "
            + "ON CONFLICT (what, a, b) DO UPDATE SET n = excluded.n");
        command.Parameters.Add(RowStatements.Array(NpgsqlDbType.Smallint, changed.Select(count => (short)count.What).ToArray()));
        command.Parameters.Add(RowStatements.Array(NpgsqlDbType.Integer, changed.Select(count => count.A).ToArray()));
        command.Parameters.Add(RowStatements.Array(NpgsqlDbType.Integer, changed.Select(count => count.B).ToArray()));
        command.Parameters.Add(RowStatements.Array(NpgsqlDbType.Bigint, changed.Select(count => count.Count).ToArray()));
        statements.BatchCommands.Add(command);
    }

    private void AddCommit(GraphCommit commit, MemorySnapshot after)
    {
        NpgsqlBatchCommand state = new(
            $"UPDATE {server.Table("graph")} SET version = $1, next_node = $2, next_relationship = $3, declarations = $4");
        state.Parameters.Add(new NpgsqlParameter<long> { TypedValue = commit.Number });
        state.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after.NodeBound });
        state.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after.RelationshipBound });
        state.Parameters.Add(new NpgsqlParameter<string> { TypedValue = new ExactText().Write(after.Catalog) });
        statements.BatchCommands.Add(state);
        NpgsqlBatchCommand record = new($"INSERT INTO {server.Table("commits")} VALUES ($1, $2, $3, $4)");
        record.Parameters.Add(new NpgsqlParameter<long> { TypedValue = commit.Number });
        record.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = commit.Instant.UtcDateTime });
        record.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = Text(commit.Author) });
        record.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = Text(commit.Message) });
        statements.BatchCommands.Add(record);
    }

    private static object Text(string? text) =>
        text is null ? DBNull.Value : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
