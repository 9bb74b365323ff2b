using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Tables;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Pages;

/// <summary>Reads pages of neighbours along one type in one direction.</summary>
/// <param name="reader">Reads the state.</param>
/// <param name="queries">What is asked.</param>
internal sealed class NeighbourPages(IPageReader reader, PageQueries queries)
{
    public Func<int, AdjacencyPage> Of(ElementTable table, bool outgoing)
    {
        string query = queries.Neighbours(table, outgoing);
        return number =>
        {
            int[] offsets = new int[Adjacency.PageSize + 1];
            List<NodeId> neighbours = [];
            List<RelationshipId> relationships = [];
            reader.ReadNodes(query, ElementPages.First(number, Adjacency.PageBits), ElementPages.Last(number, Adjacency.PageBits), row =>
            {
                offsets[((int)row.GetInt64(0) & (Adjacency.PageSize - 1)) + 1]++;
                neighbours.Add((int)row.GetInt64(1));
                relationships.Add((int)row.GetInt64(2));
            });
            if (neighbours.Count == 0)
                return AdjacencyPage.Empty;
            for (int at = 0; at < Adjacency.PageSize; at++)
                offsets[at + 1] += offsets[at];
            return AdjacencyPages.WithHubs(new AdjacencyPage(offsets, [.. neighbours], [.. relationships]));
        };
    }
}
