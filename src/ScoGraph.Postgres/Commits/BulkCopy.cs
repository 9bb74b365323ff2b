using Npgsql;
using NpgsqlTypes;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Tables;
using ScoGraph.Postgres.Values;
using ScoGraph.Sql.Layouts;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Commits;

/// <summary>
/// Writes a whole state into a graph that holds nothing, by COPY, which is many times faster than INSERT; indexes are made behind it,
/// and statistics, without which the database would plan the first questions for empty tables.
/// </summary>
/// <param name="server">The database.</param>
/// <param name="part">Which elements are written; null for all. What is counted is the whole.</param>
internal sealed class BulkCopy(PostgresServer server, IGraphPart? part = null)
{
    private readonly ExactText _exact = new();

    /// <returns>The tables afterwards.</returns>
    public TableCatalog Write(NpgsqlConnection connection, TableCatalog catalog, GraphCommit commit)
    {
        MemorySnapshot state = (MemorySnapshot)commit.After!;
        CatalogGrowth growth = new(server, state.Content.Tables, catalog);
        Dictionary<(bool OfRelationships, int Owner), List<int>> members = Members(state);
        foreach (((bool ofRelationships, int owner), List<int> ids) in members)
            Fit(growth, state, ofRelationships, owner, ids);
        Run(connection, growth.Commands);
        foreach (((bool ofRelationships, int owner), List<int> ids) in members)
            Copy(connection, growth.Table(ofRelationships, owner), state, ids, isWhole: part is null);
        Run(connection, growth.Indexes);
        foreach (((bool ofRelationships, int owner), List<int> ids) in members)
        {
            ElementTable table = growth.Table(ofRelationships, owner), copy = table with { Name = TableNames.OfCopy(table.Name) };
            Run(connection, [$"ANALYZE {server.Table(table.Name)}"]);
            if (part?.IsCopied(ofRelationships, owner) != true)
                continue;
            Run(connection, [$"CREATE TABLE {server.Table(copy.Name)} (LIKE {server.Table(table.Name)} INCLUDING INDEXES)"]);
            Copy(connection, copy, state, ids, isWhole: true);
            Run(connection, [$"ANALYZE {server.Table(copy.Name)}"]);
        }

        using NpgsqlBatch statements = new(connection) { Timeout = 0 };
        TableCatalog written = new CatalogStatements(server, statements).Add(growth, GraphCounts.Zero, commit, state);
        statements.ExecuteNonQuery();
        return written;
    }

    private static Dictionary<(bool OfRelationships, int Owner), List<int>> Members(MemorySnapshot state)
    {
        Dictionary<(bool OfRelationships, int Owner), List<int>> members = [];
        foreach (NodeId node in state.Content.Nodes.ToArray())
            Of(false, state.Content.LabelSets.Get(node)).Add(node);
        foreach (RelationshipId relationship in state.Relationships.Live.ToArray())
            Of(true, state.Relationships.Type(relationship)).Add(relationship);
        return members;

        List<int> Of(bool ofRelationships, int owner)
        {
            if (!members.TryGetValue((ofRelationships, owner), out List<int>? ids))
                members.Add((ofRelationships, owner), ids = []);
            return ids;
        }
    }

    private static void Fit(CatalogGrowth growth, MemorySnapshot state, bool ofRelationships, int owner, List<int> ids)
    {
        growth.Count(ofRelationships, owner, ids.Count);
        for (KeyId key = 0; key < state.PropertyKeys.Count; key++)
        {
            if (Column(state, ofRelationships, key) is { } column)
                growth.Fit(ofRelationships, owner, key, ids.Select(id => column.Get(id)));
        }
    }

    private static PropertyColumn? Column(MemorySnapshot state, bool ofRelationships, KeyId key) =>
        ofRelationships ? state.GetRelationshipColumn(key) : state.GetNodeColumn(key);

    private static void Run(NpgsqlConnection connection, IReadOnlyList<string> commands)
    {
        if (commands.Count == 0)
            return;
        using NpgsqlBatch batch = new(connection) { Timeout = 0 };
        foreach (string command in commands)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(command));
        batch.ExecuteNonQuery();
    }

    private void Copy(NpgsqlConnection connection, ElementTable table, MemorySnapshot state, List<int> ids, bool isWhole)
    {
        (PropertyColumn Values, ValueColumn Column)[] columns =
            [.. table.Columns.Select(pair => (Column(state, table.OfRelationships, pair.Key)!, pair.Value))];
        IEnumerable<string> names =
        [
            table.Id, .. table.OfRelationships ? new[] { TableNames.Start, TableNames.End } : [],
            .. columns.SelectMany(pair => pair.Column.HasExact ? new[] { pair.Column.Name, pair.Column.ExactName } : [pair.Column.Name]),
        ];
        using NpgsqlBinaryImporter writer = connection.BeginBinaryImport(
            $"COPY {server.Table(table.Name)} ({string.Join(", ", names.Select(SqlNames.Quote))}) FROM STDIN (FORMAT BINARY)");
        writer.Timeout = Timeout.InfiniteTimeSpan;
        foreach (int id in ids)
        {
            if (!isWhole && !part!.Has(state, table.OfRelationships, id))
                continue;
            writer.StartRow();
            writer.Write((long)id, NpgsqlDbType.Bigint);
            if (table.OfRelationships)
            {
                writer.Write((long)state.Relationships.Start(id), NpgsqlDbType.Bigint);
                writer.Write((long)state.Relationships.End(id), NpgsqlDbType.Bigint);
            }

            foreach ((PropertyColumn values, ValueColumn column) in columns)
                Write(writer, values.Get(id), column);
        }

        writer.Complete();
    }

    private void Write(NpgsqlBinaryImporter writer, in Value value, ValueColumn column)
    {
        bool isTyped = ColumnValues.KindOf(value) == column.Kind;
        if (!isTyped)
            writer.WriteNull();
        else if (column.Kind == SqlKind.Boolean)
            writer.Write(value.AsBoolean(), NpgsqlDbType.Boolean);
        else if (column.Kind == SqlKind.Integer)
            writer.Write(value.AsInteger(), NpgsqlDbType.Bigint);
        else if (column.Kind == SqlKind.Float)
            writer.Write(value.AsFloat(), NpgsqlDbType.Double);
        else
            writer.Write(value.AsString(), NpgsqlDbType.Text);
        if (!column.HasExact)
            return;
        if (isTyped || value.IsNull)
            writer.WriteNull();
        else
            writer.Write(_exact.Write(value), NpgsqlDbType.Text);
    }
}
