using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Rows;

/// <summary>
/// Passes the first rows on and stops. Below a writing operator the input still runs to its end. The count reads no variable.
/// </summary>
internal sealed record LogicalLimit(LogicalOperator Input, BoundExpression Count) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => [];

    public override IEnumerable<BoundExpression> Expressions => [Count];

    public override OperatorTraits Traits => OperatorTraits.None;
}
