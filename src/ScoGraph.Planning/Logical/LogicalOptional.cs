using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// For each input row the rows of <see cref="LogicalNesting.Inner"/>; where it has none, the row with <see cref="Nulls"/> set to null.
/// </summary>
internal sealed record LogicalOptional(LogicalOperator Input, LogicalOperator Inner, ImmutableArray<Variable> Nulls)
    : LogicalNesting(Input, Inner)
{
    public override IEnumerable<Variable> Introduced => Nulls;

    public override IEnumerable<Variable> Reads => [];

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.LetsConditionsThrough | OperatorTraits.KeepsRows;
}
