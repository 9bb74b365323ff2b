using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Tables;

namespace ScoGraph.Postgres.Pages;

/// <summary>The questions by which pages are read: each for elements from $1 to $2.</summary>
/// <param name="server">The database.</param>
internal sealed class PageQueries(PostgresServer server)
{
    /// <summary>The nodes of tables, each with the number of its label set.</summary>
    public string Nodes(IEnumerable<ElementTable> tables) => Union(tables.Select(table =>
        $"SELECT {TableNames.NodeId}, {table.Owner} FROM {server.Table(table.Name)} WHERE {TableNames.NodeId} BETWEEN $1 AND $2"));

    /// <summary>The relationships of tables: number, type, start, end.</summary>
    public string Relationships(IEnumerable<ElementTable> tables) => Union(tables.Select(table =>
        $"SELECT {TableNames.RelationshipId}, {table.Owner}, {TableNames.Start}, {TableNames.End} FROM {server.Table(table.Name)} "
        + $"WHERE {TableNames.RelationshipId} BETWEEN $1 AND $2"));

    /// <summary>The neighbours of nodes: near end, far end, relationship, in this order.</summary>
    public string Neighbours(ElementTable table, bool outgoing)
    {
        (string near, string far) = outgoing ? (TableNames.Start, TableNames.End) : (TableNames.End, TableNames.Start);
        return $"SELECT {near}, {far}, {TableNames.RelationshipId} FROM {server.Table(table.Name)} WHERE {near} BETWEEN $1 AND $2 "
            + "ORDER BY 1, 2, 3";
    }

    /// <summary>The values of a property, for each kind of typed column by itself: number, typed value, exact value.</summary>
    public string Values(ElementTable table, ValueColumn column)
    {
        string typed = SqlNames.Quote(column.Name);
        string exact = column.HasExact ? SqlNames.Quote(column.ExactName) : "NULL::text";
        string present = column.HasExact ? $"({typed} IS NOT NULL OR {exact} IS NOT NULL)" : $"{typed} IS NOT NULL";
        return $"SELECT {table.Id}, {typed}, {exact} FROM {server.Table(table.Name)} WHERE {table.Id} BETWEEN $1 AND $2 AND {present}";
    }

    private static string Union(IEnumerable<string> queries) => string.Join(" UNION ALL ", queries);
}
