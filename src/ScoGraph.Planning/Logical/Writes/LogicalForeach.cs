using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Writes;

/// <summary>
/// For each row, and each item of its list in turn, runs <see cref="LogicalNesting.Inner"/> to its end with the item as
/// <see cref="Variable"/>. Changes the graph as <see cref="LogicalWrite"/> does.
/// </summary>
internal sealed record LogicalForeach(LogicalOperator Input, LogicalOperator Inner, BoundExpression List, Variable Variable)
    : LogicalNesting(Input, Inner)
{
    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => FreeVariables.Of(List);

    public override IEnumerable<BoundExpression> Expressions => [List];

    public override OperatorTraits Traits => OperatorTraits.Writes;
}
