using System.Collections.Immutable;
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

    /// <summary>Other properties whose values must be equal to others, none of which fails.</summary>
    public ImmutableArray<(string Key, BoundExpression Value)> Also { get; init; } = [];

    public override IEnumerable<Variable> Introduced => [Node];

    public override IEnumerable<Variable> Reads => FreeVariables.Of(Expressions);

    public override IEnumerable<BoundExpression> Expressions => [Value, .. Also.Select(other => other.Value)];

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough;
}
