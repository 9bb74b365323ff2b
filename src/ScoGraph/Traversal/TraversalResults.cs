namespace ScoGraph;

/// <summary>A node that a search came to.</summary>
/// <param name="Node">The node.</param>
/// <param name="Depth">The number of relationships from the start, in the tree of the search.</param>
public sealed record VisitedNode(Node Node, int Depth);

/// <summary>A path and the sum of its weights.</summary>
/// <param name="Path">The path.</param>
/// <param name="Cost">The sum.</param>
public sealed record CostedPath(GraphPath Path, double Cost);

/// <summary>A node and how central it is.</summary>
/// <param name="Node">The node.</param>
/// <param name="Score">The score; what it means is the algorithm's.</param>
public sealed record ScoredNode(Node Node, double Score);

/// <summary>A node and the group that it belongs to.</summary>
/// <param name="Node">The node.</param>
/// <param name="Group">The group's number, from 0 in the order of the groups' smallest nodes.</param>
public sealed record GroupedNode(Node Node, int Group);

/// <summary>A node and the triangles that it is a corner of.</summary>
/// <param name="Node">The node.</param>
/// <param name="Triangles">Their number.</param>
/// <param name="Coefficient">The share of the pairs of its neighbours that are neighbours themselves, 0 to 1.</param>
public sealed record NodeTriangles(Node Node, long Triangles, double Coefficient);

/// <summary>Two nodes and how alike they are.</summary>
/// <param name="First">The node with the smaller id.</param>
/// <param name="Second">The other.</param>
/// <param name="Similarity">Jaccard's index of their neighbours, 0 to 1.</param>
public sealed record SimilarNodes(Node First, Node Second, double Similarity);
