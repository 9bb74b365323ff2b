using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// The leaf of every plan: one row, in which the arguments have their values already (for a whole statement: no arguments).
/// The inner plan of <see cref="LogicalOptional"/>, <see cref="Writes.LogicalMerge"/> and of subqueries runs once for each outer row.
/// </summary>
internal sealed record LogicalArgument(ImmutableArray<Variable> Arguments) : LogicalOperator
{
    public override ImmutableArray<LogicalOperator> Inputs => [];

    public override IEnumerable<Variable> Introduced => Arguments;

    public override IEnumerable<Variable> Reads => [];

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.None;

    protected override LogicalOperator Over(ImmutableArray<LogicalOperator> inputs) => this;
}
