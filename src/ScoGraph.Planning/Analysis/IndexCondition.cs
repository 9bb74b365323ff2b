using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Conditions;

namespace ScoGraph.Planning.Analysis;

/// <summary>
/// A condition that a sorted index can answer: <c>node.key op value</c>, an equality, a bound or STARTS WITH; exactly one of the two
/// operators is set.
/// </summary>
/// <param name="Key">The property.</param>
/// <param name="Comparison">The comparison, with the property on its left.</param>
/// <param name="Text">STARTS WITH.</param>
/// <param name="Value">The value, which does not read the node.</param>
/// <param name="Predicate">The condition as it was written.</param>
internal sealed record IndexCondition(
    string Key, Comparison? Comparison, TextPredicate? Text, BoundExpression Value, BoundExpression Predicate)
{
    /// <summary>Under what it is noted that the value cannot be computed; null for one that can.</summary>
    public FailureMark? Mark { get; init; }

    public bool IsEquality => Comparison == Binding.Bound.Comparison.Equal;
}
