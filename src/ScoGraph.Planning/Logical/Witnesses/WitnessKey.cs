using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Witnesses;

/// <summary>What a row and the rows that it stands for have in common.</summary>
/// <param name="Outer">Holds it in the row.</param>
/// <param name="Inner">What it is in each of the others.</param>
internal sealed record WitnessKey(Variable Outer, BoundExpression Inner);
