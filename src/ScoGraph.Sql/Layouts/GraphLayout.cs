using System.Collections.Immutable;

namespace ScoGraph.Sql.Layouts;

/// <summary>
/// Where a graph stands in a database: every node in one of the node tables, every relationship in one of the others. Immutable; another
/// layout is another object.
/// </summary>
/// <param name="Nodes">A table for each set of labels, or several.</param>
/// <param name="Links">A table for each type, or several.</param>
internal sealed record GraphLayout(ImmutableArray<NodeTable> Nodes, ImmutableArray<LinkTable> Links)
{
    /// <summary>
    /// What one of several databases holds of the graph: tables of which each has a copy under the copy's name, the others as parts.
    /// </summary>
    public GraphLayout OfCopies()
    {
        Dictionary<NodeTable, NodeTable> nodes = Nodes.ToDictionary(
            table => table, table => table with { Name = table.Copy ?? table.Name, Copy = null, IsPart = table.Copy is null });
        return new GraphLayout(
            [.. Nodes.Select(table => nodes[table])],
            [.. Links.Select(table => table with
            {
                Name = table.Copy ?? table.Name,
                Copy = null,
                IsPart = table.Copy is null,
                Ends = table.Ends is { } ends ? [.. ends.Select(pair => new LinkEnds(nodes[pair.Source], nodes[pair.Target]))] : null,
            })]);
    }

    /// <summary>The tables of the nodes that have a label; all of them for null.</summary>
    public ImmutableArray<NodeTable> NodesWith(string? label) =>
        label is null ? Nodes : [.. Nodes.Where(table => table.Labels.Contains(label))];

    /// <summary>The tables of the relationships of any of the types; all of them for none.</summary>
    public ImmutableArray<LinkTable> LinksOf(ImmutableArray<string> types) =>
        types.IsEmpty ? Links : [.. Links.Where(table => types.Contains(table.Type))];
}
