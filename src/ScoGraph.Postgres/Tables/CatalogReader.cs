using System.Collections.Immutable;
using Npgsql;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Schema;
using ScoGraph.Model.Snapshots;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Values;
using ScoGraph.Sql.Layouts;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Tables;

/// <summary>Reads what a state is apart from its elements, in one round trip.</summary>
/// <param name="server">The database.</param>
internal sealed class CatalogReader(PostgresServer server)
{
    /// <exception cref="FormatException">The tables are not what was written.</exception>
    public StoredGraph Read(NpgsqlConnection connection)
    {
        using NpgsqlBatch batch = new(connection);
        foreach (string query in Queries())
            batch.BatchCommands.Add(new NpgsqlBatchCommand(query));
        using NpgsqlDataReader reader = batch.ExecuteReader();
        if (!reader.Read())
            throw new FormatException("The table graph is empty.");
        long number = reader.GetInt64(0);
        (NodeId nodes, RelationshipId relationships) = (checked((int)reader.GetInt64(1)), checked((int)reader.GetInt64(2)));
        GraphCatalog declarations = new ExactText().ReadCatalog(reader.GetString(3));
        NameTable[] names = ReadNames(reader);
        (TableCatalog catalog, LabelSetTable sets, int stored) = ReadTables(reader);
        catalog = ReadColumns(reader, catalog) with { Names = new NameCounts(names[0].Count, names[1].Count, names[2].Count, stored) };
        GraphCounts counts = ReadCounts(reader);
        StoreTables tables = StoreTables.Of(names[0], names[1], names[2], sets);
        tables.Give(nodes, relationships);
        return new StoredGraph(number, nodes, relationships, tables, catalog, counts, declarations);
    }

    private IEnumerable<string> Queries() =>
    [
        $"SELECT version, next_node, next_relationship, declarations FROM {server.Table("graph")}",
        $"SELECT kind, id, name, utf16 FROM {server.Table("names")} ORDER BY kind, id",
        $"SELECT of_relationships, id, name, labels, count FROM {server.Table("tables")} ORDER BY of_relationships, id",
        $"SELECT of_relationships, id, key, name, kind, exact FROM {server.Table("columns")}",
        $"SELECT what, a, b, n FROM {server.Table("counts")} WHERE n <> 0",
    ];

    private static NameTable[] ReadNames(NpgsqlDataReader reader)
    {
        NameTable[] tables = [new(), new(), new()];
        reader.NextResult();
        while (reader.Read())
        {
            string name = reader.IsDBNull(3) ? reader.GetString(2) : Utf16Text.Decode(reader.GetString(3)) ?? "";
            if (tables[reader.GetInt16(0)].GetOrAdd(name) != reader.GetInt32(1))
                throw new FormatException($"The name '{name}' stands twice in the table names.");
        }

        return tables;
    }

    private static (TableCatalog Catalog, LabelSetTable Sets, int Stored) ReadTables(NpgsqlDataReader reader)
    {
        TableCatalog catalog = TableCatalog.Empty;
        List<LabelId[]> sets = [];
        reader.NextResult();
        while (reader.Read())
        {
            bool ofRelationships = reader.GetBoolean(0);
            int owner = reader.GetInt32(1);
            if (!ofRelationships)
            {
                if (sets.Count != owner)
                    throw new FormatException("A label set is missing in the table tables.");
                sets.Add(reader.GetFieldValue<int[]>(3));
            }

            // A set that no node ever had has no table.
            if (reader.GetString(2) is { Length: > 0 } name)
            {
                catalog = catalog.With(new ElementTable(
                    ofRelationships, owner, name, ImmutableSortedDictionary<KeyId, ValueColumn>.Empty, reader.GetInt64(4)));
            }
        }

        return (catalog, sets.Count == 0 ? new LabelSetTable() : new LabelSetTable([.. sets]), sets.Count);
    }

    private static TableCatalog ReadColumns(NpgsqlDataReader reader, TableCatalog catalog)
    {
        ImmutableSortedDictionary<int, ElementTable>.Builder nodes = catalog.Nodes.ToBuilder();
        ImmutableSortedDictionary<int, ElementTable>.Builder relationships = catalog.Relationships.ToBuilder();
        reader.NextResult();
        while (reader.Read())
        {
            ImmutableSortedDictionary<int, ElementTable>.Builder tables = reader.GetBoolean(0) ? relationships : nodes;
            if (!tables.TryGetValue(reader.GetInt32(1), out ElementTable? table))
                throw new FormatException("The table columns names a table that is not in the table tables.");
            ValueColumn column = new(reader.GetString(3), (SqlKind)reader.GetInt16(4), reader.GetBoolean(5));
            tables[table.Owner] = table with { Columns = table.Columns.SetItem(reader.GetInt32(2), column) };
        }

        return catalog with { Nodes = nodes.ToImmutable(), Relationships = relationships.ToImmutable() };
    }

    private static GraphCounts ReadCounts(NpgsqlDataReader reader)
    {
        ChunkTableDraft<int> types = new(new(0)), labels = new(new(0)), nodeKeys = new(new(0)), relationshipKeys = new(new(0));
        ChunkTableDraft<int[]> typesAndLabels = new(new([]));
        reader.NextResult();
        while (reader.Read())
        {
            int a = reader.GetInt32(1), b = reader.GetInt32(2), count = checked((int)reader.GetInt64(3));
            switch ((StoredCount)reader.GetInt16(0))
            {
                case StoredCount.Type: types[a] = count; break;
                case StoredCount.Label: labels[a] = count; break;
                case StoredCount.NodeKey: nodeKeys[a] = count; break;
                case StoredCount.RelationshipKey: relationshipKeys[a] = count; break;
                default:
                    int[] slots = typesAndLabels[a];
                    if (b >= slots.Length)
                        Array.Resize(ref slots, b + 1);
                    slots[b] = count;
                    typesAndLabels[a] = slots;
                    break;
            }
        }

        return new GraphCounts(types.View, typesAndLabels.View, labels.View, nodeKeys.View, relationshipKeys.View);
    }
}
