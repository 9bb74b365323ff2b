using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Rows;

/// <summary>
/// The same rows without some that cannot be among the first of a <see cref="LogicalTop"/> above, as its first key tells.
/// </summary>
/// <param name="Key">The first key, over what rows have here.</param>
/// <param name="MayFail">What else is computed of the rows above that may fail: no row is left out for which it does.</param>
internal sealed record LogicalBoundRows(LogicalOperator Input, BoundSortKey Key, ImmutableArray<BoundExpression> MayFail)
    : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => FreeVariables.Of(Expressions);

    public override IEnumerable<BoundExpression> Expressions => [Key.Expression, .. MayFail];

    public override OperatorTraits Traits => OperatorTraits.None;
}
