using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Foreign;

/// <summary>A leaf: the rows that another engine makes of the part of the plan that it stands for.</summary>
/// <param name="Variables">What each row binds.</param>
/// <param name="Rows">Where they come from.</param>
internal sealed record LogicalForeignRows(ImmutableArray<Variable> Variables, IForeignRows Rows) : LogicalOperator
{
    public override ImmutableArray<LogicalOperator> Inputs => [];

    public override IEnumerable<Variable> Introduced => Variables;

    public override IEnumerable<Variable> Reads => [];

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.None;

    protected override LogicalOperator Over(ImmutableArray<LogicalOperator> inputs) => this;
}
