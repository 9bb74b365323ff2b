using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// For each input row every walk of <see cref="BoundLength.Min"/> to <see cref="BoundLength.Max"/> iterations from <see cref="From"/>, no
/// relationship twice. <see cref="Relationships"/> and the iteration's groups are new lists, in the order written.
/// </summary>
/// <param name="To">New, or bound already where <see cref="Into"/>: then only walks that end there.</param>
/// <param name="Backward">Whether <see cref="From"/> is the node on the right, so that iterations are walked from their ends.</param>
/// <param name="DifferentFrom">Relationship variables, single or lists, that no relationship of the walk may be or be in.</param>
internal sealed record LogicalQuantifiedExpand(
    LogicalOperator Input, Variable From, Variable Relationships, Variable To, BoundIteration Iteration, BoundLength Length, bool Into,
    bool Backward, ImmutableArray<Variable> DifferentFrom) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => 
        [Relationships, .. Iteration.Groups.Select(g => g.List), .. Into ? Array.Empty<Variable>() : [To]];

    public override IEnumerable<Variable> Reads => 
        [
            From, .. DifferentFrom, .. Into ? [To] : Array.Empty<Variable>(),
            .. FreeVariables.Of(Iteration.Predicates).Except(Iteration.Inside),
        ];

    public override IEnumerable<BoundExpression> Expressions => Iteration.Predicates;

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough;
}
