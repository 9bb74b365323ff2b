using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Tables;

namespace ScoGraph.Sql.Pages;

/// <summary>Reads pages of relationships: what they are, and where they lead.</summary>
internal static class LinkReading
{
    /// <summary>The types and ends of the ids from one to before another.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="types">The number of each type.</param>
    /// <param name="from">The first id.</param>
    /// <param name="to">Behind the last id.</param>
    public static RelationshipPage Ends(GraphTables tables, IReadOnlyDictionary<string, TypeId> types, int from, int to)
    {
        RelationshipPage page = RelationshipPage.Create();
        foreach ((LinkTable table, int first, int end) in tables.LinksIn(from, to))
        {
            using ISqlReader rows = tables.Database.Run($"SELECT id, source, target FROM {table.Name} WHERE id >= {first} AND id < {end}");
            while (rows.Read())
            {
                int at = (int)rows.Integer(0) - from;
                (page.Types[at], page.Starts[at], page.Ends[at]) = (types[table.Type], (int)rows.Integer(1), (int)rows.Integer(2));
            }
        }

        return page;
    }

    /// <summary>The neighbours of the nodes from one to before another.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="type">The type.</param>
    /// <param name="direction">Outgoing or incoming.</param>
    /// <param name="from">The first node.</param>
    /// <param name="to">Behind the last node.</param>
    public static AdjacencyPage? Neighbours(GraphTables tables, string type, Direction direction, int from, int to)
    {
        (string near, string far) = direction == Direction.Outgoing ? ("source", "target") : ("target", "source");
        IEnumerable<string> parts = tables.Layout.Links.Where(table => table.Type == type)
            .Select(table => direction == Direction.Outgoing ? table.Name : tables.Database.Turned(table.Name))
            .Select(table => $"SELECT {near} AS near, {far} AS far, id FROM {table} WHERE {near} >= {from} AND {near} < {to}");
        int[] offsets = new int[Adjacency.PageSize + 1];
        List<NodeId> neighbours = [];
        List<RelationshipId> relationships = [];
        using (ISqlReader rows = tables.Database.Run($"{string.Join(" UNION ALL ", parts)} ORDER BY near, far, id"))
        {
            while (rows.Read())
            {
                offsets[(int)rows.Integer(0) - from + 1]++;
                neighbours.Add((int)rows.Integer(1));
                relationships.Add((int)rows.Integer(2));
            }
        }

        for (int i = 0; i < Adjacency.PageSize; i++)
            offsets[i + 1] += offsets[i];
        return neighbours.Count == 0 ? null : new AdjacencyPage(offsets, [.. neighbours], [.. relationships]);
    }
}
