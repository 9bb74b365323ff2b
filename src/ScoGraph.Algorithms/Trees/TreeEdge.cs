namespace ScoGraph.Algorithms.Trees;

/// <summary>A relationship of a spanning tree.</summary>
internal readonly record struct TreeEdge(int Relationship, double Weight);
