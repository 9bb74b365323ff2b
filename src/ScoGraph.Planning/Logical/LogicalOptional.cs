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

    /// <summary>
    /// The number of a row among some that are taken at once, by which rows of the inner plan are told apart; null where rows are taken one
    /// by one.
    /// </summary>
    public Variable? Row { get; init; }

    /// <summary>The nodes and relationships of the row that the inner plan reads, where rows are taken many at once.</summary>
    public ImmutableArray<Variable> Outer { get; init; } = [];

    public override IEnumerable<Variable> Introduced => Nulls;

    public override IEnumerable<Variable> Reads => Outer;

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.LetsConditionsThrough | OperatorTraits.KeepsRows;
}
