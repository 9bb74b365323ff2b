namespace ScoGraph.Algorithms.Paths;

/// <summary>A node that a search came to.</summary>
/// <param name="Node">The node.</param>
/// <param name="Depth">The number of steps from the start of the search, in the tree of the search.</param>
/// <param name="Via">The relationship of the last step, or -1 at the start.</param>
internal readonly record struct Visit(int Node, int Depth, int Via);
