using System.Collections.Immutable;

namespace ScoGraph.Planning.Logical;

/// <summary>An operator with one main input.</summary>
internal abstract record LogicalUnary(LogicalOperator Input) : LogicalOperator
{
    public override ImmutableArray<LogicalOperator> Inputs => [Input];

    protected override LogicalOperator Over(ImmutableArray<LogicalOperator> inputs) => this with { Input = inputs[0] };
}
