namespace ScoGraph.Algorithms.Components;

/// <summary>A node and its core number.</summary>
internal readonly record struct NodeCore(int Node, int Core);
