using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Rows;

/// <summary>Rows for which every predicate is true (not null).</summary>
internal sealed record LogicalFilter(LogicalOperator Input, ImmutableArray<BoundExpression> Predicates) : LogicalUnary(Input)
{
    /// <summary>
    /// Those of the predicates that the scan right below tests of many nodes at once; behind walks all of them or none, tested of many
    /// rows at once.
    /// </summary>
    public ImmutableArray<BoundExpression> ByColumns { get; init; } = [];

    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => FreeVariables.Of(Predicates);

    public override IEnumerable<BoundExpression> Expressions => Predicates;

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough;
}
