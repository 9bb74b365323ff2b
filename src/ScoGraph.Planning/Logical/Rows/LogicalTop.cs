using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Rows;

/// <summary>Sort, skip and limit in one, holding no more than skip + limit rows.</summary>
internal sealed record LogicalTop(
    LogicalOperator Input, ImmutableArray<BoundSortKey> Keys, BoundExpression? Skip, BoundExpression Limit) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => FreeVariables.Of(Expressions);

    public override IEnumerable<BoundExpression> Expressions =>
        [.. Keys.Select(k => k.Expression), .. Skip is null ? Array.Empty<BoundExpression>() : [Skip], Limit];

    public override OperatorTraits Traits => OperatorTraits.None;
}
