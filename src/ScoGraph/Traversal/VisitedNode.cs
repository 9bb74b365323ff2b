namespace ScoGraph;

/// <summary>A node that a search came to.</summary>
/// <param name="Node">The node.</param>
/// <param name="Depth">The number of relationships from the start, in the tree of the search.</param>
public sealed record VisitedNode(Node Node, int Depth);
