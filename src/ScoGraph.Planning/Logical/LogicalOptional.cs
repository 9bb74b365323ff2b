using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// For each input row the rows of <see cref="LogicalNesting.Inner"/>; where it has none, the row with <see cref="Nulls"/> set to null.
/// </summary>
internal sealed record LogicalOptional(LogicalOperator Input, LogicalOperator Inner, ImmutableArray<Variable> Nulls)
    : LogicalNesting(Input, Inner)
{
    /// <summary>Where it stands in the text.</summary>
    public SourceSpan Place { get; init; } = SourceSpan.None;

    public override IEnumerable<Variable> Introduced => Nulls;

    public override IEnumerable<Variable> Reads => [];

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.LetsConditionsThrough | OperatorTraits.KeepsRows;
}
