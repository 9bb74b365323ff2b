namespace ScoGraph;

/// <summary>A node and the triangles that it is a corner of.</summary>
/// <param name="Node">The node.</param>
/// <param name="Triangles">Their number.</param>
/// <param name="Coefficient">The share of the pairs of its neighbours that are neighbours themselves, 0 to 1.</param>
public sealed record NodeTriangles(Node Node, long Triangles, double Coefficient);
