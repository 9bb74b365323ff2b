using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// For each input row (both ends bound) the shortest paths that are chosen. With <see cref="PathPredicates"/> of those that meet them.
/// <see cref="Path"/> and <see cref="Relationships"/> (the list) are new.
/// </summary>
internal sealed record LogicalShortestPath(
    LogicalOperator Input, Variable Path, Variable From, Variable Relationships, Variable To, ImmutableArray<string> Types,
    Direction Direction, BoundLength Length, PathChoice Choice, bool Reversed,
    ImmutableArray<BoundExpression> PathPredicates) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => [Path, Relationships];

    public override IEnumerable<Variable> Reads => 
        [From, To, .. FreeVariables.Of(Expressions).Except([Length.Step, Path, Relationships])];

    public override IEnumerable<BoundExpression> Expressions => [.. Length.StepPredicates, .. PathPredicates];

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough;
}
