using Npgsql;
using ScoGraph.Model.Values;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Tables;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Commits;

/// <summary>Writes a commit into the tables, in one round trip within the open transaction of the writer.</summary>
/// <param name="server">The database.</param>
internal sealed class CommitTables(PostgresServer server)
{
    /// <returns>The tables afterwards.</returns>
    public TableCatalog Write(NpgsqlConnection connection, TableCatalog catalog, GraphCommit commit)
    {
        MemorySnapshot before = (MemorySnapshot)commit.Before!, after = (MemorySnapshot)commit.After!;
        ChangedRows rows = new(before, after, commit.Changes);
        CatalogGrowth growth = new(server, after.Content.Tables, catalog);
        foreach (RowBatch batch in rows.New.Values.Concat(rows.Changed.Values))
        {
            growth.Table(batch.OfRelationships, batch.Owner);
            foreach ((KeyId key, IReadOnlyList<Value> values) in batch.Columns)
                growth.Fit(batch.OfRelationships, batch.Owner, key, values);
        }

        foreach (((bool ofRelationships, int owner), List<long> ids) in rows.Gone)
            growth.Count(ofRelationships, owner, -ids.Count);
        foreach (RowBatch batch in rows.New.Values)
            growth.Count(batch.OfRelationships, batch.Owner, batch.Ids.Count);
        using NpgsqlBatch statements = new(connection);
        foreach (string command in growth.Commands.Concat(growth.Indexes))
            statements.BatchCommands.Add(new NpgsqlBatchCommand(command));
        AddRows(statements, rows, growth.Catalog);
        TableCatalog written = new CatalogStatements(server, statements).Add(growth, before.Content.Counts, commit, after);
        statements.ExecuteNonQuery();
        return written;
    }

    private void AddRows(NpgsqlBatch statements, ChangedRows rows, TableCatalog catalog)
    {
        RowStatements rowStatements = new(server);
        // Ends go after what hangs on them and come before it; nothing checks that, but a reader of the tables may expect it.
        foreach (((bool ofRelationships, int owner), List<long> ids) in rows.Gone.OrderByDescending(pair => pair.Key.OfRelationships))
            statements.BatchCommands.Add(rowStatements.Delete(catalog.Of(ofRelationships)[owner], ids));
        foreach (RowBatch batch in rows.New.Values.OrderBy(batch => batch.OfRelationships))
            statements.BatchCommands.Add(rowStatements.Insert(catalog.Of(batch.OfRelationships)[batch.Owner], batch));
        foreach (RowBatch batch in rows.Changed.Values)
            statements.BatchCommands.Add(rowStatements.Update(catalog.Of(batch.OfRelationships)[batch.Owner], batch));
    }
}
