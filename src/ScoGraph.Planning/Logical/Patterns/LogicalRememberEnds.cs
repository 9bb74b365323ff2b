using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>
/// The plan of a subquery that asks whether a pattern lies between two nodes of the row: its input finds all nodes at the one end, for the
/// node at the other, and these are remembered as long as rows have that one.
/// </summary>
/// <param name="From">The node of the row that stays the same for many rows.</param>
/// <param name="To">The other; its place in the row is borrowed for what is found.</param>
internal sealed record LogicalRememberEnds(LogicalOperator Input, Variable From, Variable To) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => [From, To];

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.IgnoresRepeats;
}
