using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>
/// For each input row every walk with <see cref="BoundLength.Min"/> to <see cref="BoundLength.Max"/> relationships, no relationship twice.
/// </summary>
/// <param name="ReverseList">Whether <see cref="Relationships"/> is in reverse of the walking order.</param>
/// <param name="EndsOnly">Only which ends are reached matters to the rest of the plan: each end once a row is enough, the list is not
/// needed.</param>
internal sealed record LogicalVariableExpand(
    LogicalOperator Input, Walk Walk, BoundLength Length, bool ReverseList, bool EndsOnly) : LogicalWalk(Input, Walk)
{
    /// <summary>The new list.</summary>
    public Variable Relationships => Walk.Relationship;

    /// <summary>Whether anything reads the list; it is not made otherwise.</summary>
    public bool ListsRelationships { get; init; } = true;

    /// <summary>Takes how many relationships the walk has; null where nothing reads that.</summary>
    public Variable? Depth { get; init; }

    /// <summary>Nothing reads the list or the end: one row stands for all walks and says how many they are.</summary>
    public bool CountOnly { get; init; }

    /// <summary>Labels that a new <see cref="LogicalWalk.To"/> must have; none where a walk may be of no relationship.</summary>
    public ImmutableArray<string> ToLabels { get; init; } = [];

    public override IEnumerable<Variable> Introduced => Depth is null ? Walk.Introduced : Walk.Introduced.Append(Depth);

    public override IEnumerable<Variable> Reads =>
        Walk.Reads.Concat(FreeVariables.Of(Length.StepPredicates).Except([Length.Step]));

    public override IEnumerable<BoundExpression> Expressions => Length.StepPredicates;

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough;
}
