using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Rows;

/// <summary>
/// The same rows, of which nothing is read behind it but some nodes and relationships, or values as well where they are grouped in the end:
/// they are held back and go on many at once.
/// </summary>
internal sealed record LogicalGather(LogicalOperator Input, ImmutableArray<Variable> Elements) : LogicalUnary(Input)
{
    /// <summary>Whether few go on at once too, as many are found from each.</summary>
    public bool EvenFew { get; init; }

    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => Elements;

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough;
}
