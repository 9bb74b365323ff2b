using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Circles;

/// <summary>
/// A leaf: how many circles of three undirected relationships there are, of the same types and with the same labels at all three nodes;
/// where the same way leads from each of these to one further node, how many with each such node.
/// </summary>
/// <param name="Edge">Any of the three relationships.</param>
/// <param name="Corners">The tables in which the three nodes must be.</param>
/// <param name="Tie">The way from a corner to the node that all lead to; empty for none.</param>
/// <param name="Hub">That node; null for none.</param>
internal sealed record LogicalTriangles(
    Walk Edge, ImmutableArray<NodeTable> Corners, ImmutableArray<TieStep> Tie, Variable? Hub) : LogicalOperator
{
    public override ImmutableArray<LogicalOperator> Inputs => [];

    public override IEnumerable<Variable> Introduced => Hub is null ? [] : [Hub];

    public override IEnumerable<Variable> Reads => [];

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.None;

    protected override LogicalOperator Over(ImmutableArray<LogicalOperator> inputs) => this;
}
