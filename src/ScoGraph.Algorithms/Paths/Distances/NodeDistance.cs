namespace ScoGraph.Algorithms.Paths.Distances;

/// <summary>A node and the least sum of weights of a path to it.</summary>
internal readonly record struct NodeDistance(int Node, double Cost);
