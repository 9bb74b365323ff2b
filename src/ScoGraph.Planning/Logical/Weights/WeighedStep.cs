using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Weights;

/// <summary>Relationships from a node of a pattern, each as often as the weight of the node to which it leads.</summary>
/// <param name="Types">Any of these; empty for every type.</param>
/// <param name="Direction">Seen from where it begins.</param>
/// <param name="Far">Where it leads.</param>
internal sealed record WeighedStep(ImmutableArray<string> Types, Direction Direction, WeighedNode Far)
{
    /// <summary>What their number says.</summary>
    public StepCounting Counting { get; init; }

    /// <summary>
    /// Where another step along the same relationships leads: then pairs of two are counted, of which no relationship is both.
    /// </summary>
    public WeighedNode? Other { get; init; }

    /// <summary>Whether two of a pair must lead to different nodes, not only be different relationships.</summary>
    public bool LeadApart { get; init; }

    /// <summary>Whether the other step of a pair goes the other way along the relationships: from the far end to here, and on.</summary>
    public bool IsOnward { get; init; }

    /// <summary>
    /// Whether none of its relationships is the one by which the node was reached where it begins, which is one of the same types.
    /// </summary>
    public bool IsOther { get; init; }

    /// <summary>Whether few nodes are at its far end, from where it is summed; of a step that is in no pair.</summary>
    public bool IsPushed { get; init; }

    /// <summary>All conditions of what is behind it.</summary>
    public IEnumerable<BoundExpression> Expressions => Far.Expressions.Concat(Other?.Expressions ?? []);
}
