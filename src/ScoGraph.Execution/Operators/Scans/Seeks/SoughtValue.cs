using ScoGraph.Execution.Expressions;

namespace ScoGraph.Execution.Operators.Scans.Seeks;

/// <summary>The value that nodes are looked up by.</summary>
/// <param name="Value">The value.</param>
/// <param name="Mark">Under what it is noted that it cannot be computed; -1 for one that can, or fails for good.</param>
internal sealed record SoughtValue(PlacedEvaluator Value, int Mark);
