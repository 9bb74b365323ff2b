using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// The rows of each part in turn, each part's columns flowing into <see cref="Outputs"/> by position; without duplicates unless <see
/// cref="All"/>.
/// </summary>
internal sealed record LogicalUnion(
    ImmutableArray<LogicalOperator> Parts, ImmutableArray<ImmutableArray<Variable>> PartColumns,
    ImmutableArray<Variable> Outputs, bool All)
    : LogicalOperator
{
    public override ImmutableArray<LogicalOperator> Inputs => Parts;

    public override IEnumerable<Variable> Introduced => Outputs;

    public override IEnumerable<Variable> Reads => PartColumns.SelectMany(c => c);

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.None;

    protected override LogicalOperator Over(ImmutableArray<LogicalOperator> inputs) => this with { Parts = inputs };
}
