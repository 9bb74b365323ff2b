using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Conditions;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>For each input row the nodes with a label whose property equals a value; through an index where there is one.</summary>
internal sealed record LogicalNodeSeek(LogicalOperator Input, Variable Node, string Label, string Key, BoundExpression Value)
    : LogicalUnary(Input)
{
    /// <summary>
    /// Under what it is noted that the value cannot be computed, so that every node with the label goes on; null for a value that can.
    /// </summary>
    public FailureMark? Mark { get; init; }

    public override IEnumerable<Variable> Introduced => [Node];

    public override IEnumerable<Variable> Reads => FreeVariables.Of(Value);

    public override IEnumerable<BoundExpression> Expressions => [Value];

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough;
}
