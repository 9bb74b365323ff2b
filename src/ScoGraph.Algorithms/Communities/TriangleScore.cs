namespace ScoGraph.Algorithms.Communities;

/// <summary>The triangles that a node is a corner of.</summary>
/// <param name="Node">The node.</param>
/// <param name="Triangles">Their number.</param>
/// <param name="Coefficient">
/// The share of the pairs of its neighbours that are neighbours themselves, from 0 to 1; 0 with fewer than two neighbours.
/// </param>
internal readonly record struct TriangleScore(int Node, long Triangles, double Coefficient);
