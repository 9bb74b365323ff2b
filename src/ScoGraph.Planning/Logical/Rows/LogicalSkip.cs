using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Rows;

/// <summary>Leaves out the first rows. The count reads no variable.</summary>
internal sealed record LogicalSkip(LogicalOperator Input, BoundExpression Count) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => [];

    public override IEnumerable<BoundExpression> Expressions => [Count];

    public override OperatorTraits Traits => OperatorTraits.None;
}
