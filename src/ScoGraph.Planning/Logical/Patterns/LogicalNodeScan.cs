using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>For each input row every node, or every node with a label. <see cref="Node"/> is new.</summary>
internal sealed record LogicalNodeScan(LogicalOperator Input, Variable Node, string? Label) : LogicalUnary(Input)
{
    /// <summary>Nothing but a filter right above reads the node: a row may stand for many nodes.</summary>
    public bool CountOnly { get; init; }

    public override IEnumerable<Variable> Introduced => [Node];

    public override IEnumerable<Variable> Reads => [];

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough | OperatorTraits.Countable;
}
