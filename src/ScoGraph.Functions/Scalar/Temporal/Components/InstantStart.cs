using ScoGraph.Model.Values.Temporal;

namespace ScoGraph.Functions.Scalar.Temporal.Components;

/// <summary>What an instant is assembled on: nothing, or another one truncated to a unit.</summary>
/// <param name="Parts">The parts that hold where the components say nothing.</param>
/// <param name="Unit">The unit of truncation, or null.</param>
internal readonly record struct InstantStart(InstantParts Parts, TruncationUnit? Unit);
