namespace ScoGraph.Model.Snapshots.Neighbours;

/// <summary>
/// The adjacency of <see cref="Adjacency.PageSize"/> nodes in compressed rows: node i's entries stand from Offsets[i] to Offsets[i + 1].
/// </summary>
/// <param name="Hubs">
/// The nodes with too many entries to stand among the others, by their place in the page; such a node has none in the rows. Null where
/// the page has no such node.
/// </param>
internal sealed record AdjacencyPage(
    int[] Offsets, NodeId[] Neighbours, RelationshipId[] Relationships, AdjacencyHub?[]? Hubs = null)
{
    /// <summary>A page without entries.</summary>
    public static readonly AdjacencyPage Empty = new(new int[Adjacency.PageSize + 1], [], []);

    /// <summary>
    /// Whether a node may have a relationship to itself: one of the page leads to one of the page, or a node has very many.
    /// </summary>
    /// <param name="first">The first node of the page.</param>
    public bool MayLoop(NodeId first) =>
        Hubs is not null || Neighbours.AsSpan(0, Offsets[^1]).ContainsAnyInRange(first, first + Adjacency.PageSize - 1);
}
