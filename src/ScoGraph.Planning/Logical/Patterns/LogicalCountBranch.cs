using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>
/// Each input row once, standing for as many rows as a branch of the pattern is found at its node; not at all where it is found nowhere.
/// </summary>
internal sealed record LogicalCountBranch(LogicalOperator Input, Branch Branch) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => Branch.Reads;

    public override IEnumerable<BoundExpression> Expressions => Branch.Expressions;

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough;
}
