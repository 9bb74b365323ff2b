using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>
/// The plan of a subquery inside an expression that reads nothing of the row but one node: what it says of a node is remembered, for rows
/// in which the node comes again.
/// </summary>
/// <param name="Node">The node.</param>
internal sealed record LogicalRememberValues(LogicalOperator Input, Variable Node) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => [Node];

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.RowByRow;
}
