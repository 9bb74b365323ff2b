namespace ScoGraph.Execution.Operators.Weights;

/// <summary>How often a pattern is found, as a value.</summary>
/// <param name="Slot">Where the value goes.</param>
/// <param name="Root">The pattern.</param>
internal sealed record NumberShape(int Slot, NodeShape Root);
