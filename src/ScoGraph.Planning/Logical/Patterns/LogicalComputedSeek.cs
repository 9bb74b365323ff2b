using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>
/// For each input row the nodes, or those with a label, of which something that is computed may equal a value: all of which it does, and
/// those of which it cannot be told. A filter behind it tells.
/// </summary>
/// <param name="Input">The rows.</param>
/// <param name="Node">The node, which is new.</param>
/// <param name="Label">Its label; null for all nodes.</param>
/// <param name="Computed">What is computed of each node, and of nothing else.</param>
/// <param name="Value">What it is to equal.</param>
internal sealed record LogicalComputedSeek(
    LogicalOperator Input, Variable Node, string? Label, BoundExpression Computed, BoundExpression Value) : LogicalUnary(Input)
{
    /// <summary>Conditions on the node alone, none of which fails: nodes that do not meet them are not found.</summary>
    public ImmutableArray<BoundExpression> Own { get; init; } = [];

    public override IEnumerable<Variable> Introduced => [Node];

    public override IEnumerable<Variable> Reads => FreeVariables.Of([Value]);

    public override IEnumerable<BoundExpression> Expressions => [Computed, Value, .. Own];

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough;
}
