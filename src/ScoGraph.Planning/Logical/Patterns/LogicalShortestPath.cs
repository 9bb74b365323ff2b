using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>
/// For each input row (both ends bound) the shortest paths that are chosen. With <see cref="PathPredicates"/> of those that meet them.
/// <see cref="Path"/> and <see cref="Relationships"/> (the list) are new.
/// </summary>
/// <param name="Reversed">Whether the list is in reverse of the walking order.</param>
internal sealed record LogicalShortestPath(
    LogicalOperator Input, Variable Path, Walk Walk, BoundLength Length, PathChoice Choice, bool Reversed,
    ImmutableArray<BoundExpression> PathPredicates) : LogicalWalk(Input, Walk)
{
    public Variable Relationships => Walk.Relationship;

    public override IEnumerable<Variable> Introduced => [Path, Relationships];

    public override IEnumerable<Variable> Reads =>
        Walk.Reads.Concat(FreeVariables.Of(Expressions).Except([Length.Step, Path, Relationships]));

    public override IEnumerable<BoundExpression> Expressions => [.. Length.StepPredicates, .. PathPredicates];

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough;
}
