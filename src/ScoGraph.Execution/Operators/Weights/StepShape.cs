using ScoGraph.Execution.Operators.Walks;

namespace ScoGraph.Execution.Operators.Weights;

/// <summary>A compiled step of a pattern that is weighed.</summary>
/// <param name="Types">Which relationships it takes.</param>
/// <param name="Far">Where it leads.</param>
/// <param name="Counting">What their number says.</param>
/// <param name="Pair">Another step in a pair with it; null for a step by itself.</param>
internal sealed record StepShape(LinkTypes Types, NodeShape Far, StepCounting Counting, PairShape? Pair)
{
    /// <summary>The step on from where it leads, of which none is the relationship that led there; null for none.</summary>
    public ChainShape? Chain { get; init; }

    /// <summary>
    /// The number under which the threads of a run share what it sums, where that is found from the nodes to which it leads; null where it
    /// is looked at from where it begins.
    /// </summary>
    public int? Memo { get; init; }
}
