using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Sql.Ordering;

/// <summary>The place in an order where rows are at a node whose properties are read later.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Node">The node.</param>
internal sealed record LogicalVisit(LogicalOperator Input, Variable Node) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => [Node];

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough;
}
