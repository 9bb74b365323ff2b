using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// For each input row every walk from <see cref="From"/> with <see cref="BoundLength.Min"/> to <see cref="BoundLength.Max"/> relationships,
/// no relationship twice. <see cref="Relationships"/> is the new list, in walking order, or reversed where <see cref="ReverseList"/>.
/// </summary>
/// <param name="EndsOnly">Only which ends are reached matters to the rest of the plan: each end once a row is enough, the list is not
/// needed.</param>
internal sealed record LogicalVariableExpand(
    LogicalOperator Input, Variable From, Variable Relationships, Variable To, ImmutableArray<string> Types, Direction Direction,
    BoundLength Length, bool Into, bool ReverseList, ImmutableArray<Variable> DifferentFrom, bool EndsOnly) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => Into ? [Relationships] : [Relationships, To];

    public override IEnumerable<Variable> Reads => 
        [
            From, .. DifferentFrom, .. Into ? [To] : Array.Empty<Variable>(),
            .. FreeVariables.Of(Length.StepPredicates).Except([Length.Step]),
        ];

    public override IEnumerable<BoundExpression> Expressions => Length.StepPredicates;

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough;
}
