using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Rows;

/// <summary>A row for each item of a list; none for null; one for a value that is no list.</summary>
internal sealed record LogicalUnwind(LogicalOperator Input, BoundExpression List, Variable Variable) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => [Variable];

    public override IEnumerable<Variable> Reads => FreeVariables.Of(List);

    public override IEnumerable<BoundExpression> Expressions => [List];

    public override OperatorTraits Traits => OperatorTraits.RowByRow | OperatorTraits.LetsConditionsThrough;
}
