using System.Collections.Immutable;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// An operator that runs a plan for each row of its main input. The nested plan's leaves are <see cref="LogicalArgument"/>: the row.
/// </summary>
internal abstract record LogicalNesting(LogicalOperator Input, LogicalOperator Inner) : LogicalUnary(Input)
{
    public sealed override ImmutableArray<LogicalOperator> Inputs => [Input, Inner];

    protected sealed override LogicalOperator Over(ImmutableArray<LogicalOperator> inputs) =>
        this with { Input = inputs[0], Inner = inputs[1] };
}
