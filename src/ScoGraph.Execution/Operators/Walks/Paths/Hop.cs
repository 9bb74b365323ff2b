using System.Collections.Immutable;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>One relationship of an iteration, in the order of walking.</summary>
/// <param name="Links">Where it leads.</param>
/// <param name="Relationship">The slot that conditions read it from.</param>
/// <param name="Node">The slot of the node that it leads to.</param>
/// <param name="SameAs">The place in the iteration of the node that it must lead to, or -1.</param>
/// <param name="Conditions">What must hold once it is walked.</param>
internal sealed record Hop(Links Links, int Relationship, int Node, int SameAs, ImmutableArray<Condition> Conditions)
{
    /// <summary>Of which steps it is known whether they meet the conditions; null where these read more than the step.</summary>
    public KnownSteps? Known { get; init; }
}
