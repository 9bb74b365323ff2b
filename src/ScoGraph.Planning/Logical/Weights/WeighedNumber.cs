using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Weights;

/// <summary>How often a pattern is found, as a value of a row.</summary>
/// <param name="Variable">The value; new.</param>
/// <param name="Root">The pattern, from the same node on as all others of its operator.</param>
internal sealed record WeighedNumber(Variable Variable, WeighedNode Root);
