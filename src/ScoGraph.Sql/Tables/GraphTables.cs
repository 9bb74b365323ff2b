using System.Collections.Immutable;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Tables;

/// <summary>
/// A graph as tables of the database: ids are dense, those of a table without gaps and behind those of the table before.
/// </summary>
/// <param name="Database">Where they are.</param>
/// <param name="Layout">The tables.</param>
/// <param name="FirstNodes">The first id of each table of nodes, and behind the last one.</param>
/// <param name="FirstLinks">The first id of each table of relationships, and behind the last one.</param>
internal sealed record GraphTables(
    MappedDatabase Database, GraphLayout Layout, ImmutableArray<int> FirstNodes, ImmutableArray<int> FirstLinks)
{
    /// <summary>The tables of nodes with an id in a range, each with the part of the range that is its own.</summary>
    public IEnumerable<(NodeTable Table, int From, int To)> NodesIn(int from, int to) => In(Layout.Nodes, FirstNodes, from, to);

    /// <summary>The tables of relationships with an id in a range, each with the part of the range that is its own.</summary>
    public IEnumerable<(LinkTable Table, int From, int To)> LinksIn(int from, int to) => In(Layout.Links, FirstLinks, from, to);

    private static IEnumerable<(TTable Table, int From, int To)> In<TTable>(
        ImmutableArray<TTable> tables, ImmutableArray<int> firsts, int from, int to)
    {
        for (int i = 0; i < tables.Length; i++)
        {
            (int start, int end) = (Math.Max(from, firsts[i]), Math.Min(to, firsts[i + 1]));
            if (start < end)
                yield return (tables[i], start, end);
        }
    }
}
