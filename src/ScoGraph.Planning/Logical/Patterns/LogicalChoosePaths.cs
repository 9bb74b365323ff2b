using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>
/// For each input row the rows of <see cref="LogicalNesting.Inner"/> that stand for the shortest paths, chosen for each pair of ends.
/// </summary>
/// <param name="Outputs">What the inner plan adds.</param>
internal sealed record LogicalChoosePaths(
    LogicalOperator Input, LogicalOperator Inner, BoundPathSearch Search, ImmutableArray<Variable> Outputs) : LogicalNesting(Input, Inner)
{
    public override IEnumerable<Variable> Introduced => Outputs;

    public override IEnumerable<Variable> Reads => [.. Outputs.Union([Search.Start, Search.End, .. Search.Relationships])];

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.None;
}
