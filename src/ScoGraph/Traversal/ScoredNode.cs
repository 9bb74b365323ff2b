namespace ScoGraph;

/// <summary>A node and how central it is.</summary>
/// <param name="Node">The node.</param>
/// <param name="Score">The score; what it means is the algorithm's.</param>
public sealed record ScoredNode(Node Node, double Score);
