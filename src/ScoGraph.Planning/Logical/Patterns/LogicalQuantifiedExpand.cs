using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>
/// For each input row every walk of <see cref="BoundLength.Min"/> to <see cref="BoundLength.Max"/> iterations, no relationship twice.
/// <see cref="Relationships"/> and the iteration's groups are new lists, in the order written.
/// </summary>
/// <param name="Backward">
/// Whether the walk starts at the node on the right, so that iterations are walked from their ends.
/// </param>
internal sealed record LogicalQuantifiedExpand(
    LogicalOperator Input, Walk Walk, BoundIteration Iteration, BoundLength Length, bool Backward) : LogicalWalk(Input, Walk)
{
    public Variable Relationships => Walk.Relationship;

    public override IEnumerable<Variable> Introduced => Walk.Introduced.Concat(Iteration.Groups.Select(g => g.List));

    public override IEnumerable<Variable> Reads =>
        Walk.Reads.Concat(FreeVariables.Of(Iteration.Predicates).Except(Iteration.Inside));

    public override IEnumerable<BoundExpression> Expressions => Iteration.Predicates;

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough;
}
