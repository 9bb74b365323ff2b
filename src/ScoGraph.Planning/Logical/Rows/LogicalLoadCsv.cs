using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Rows;

/// <summary>For each input row the rows of a file of the caller's.</summary>
internal sealed record LogicalLoadCsv(LogicalOperator Input, BoundLoadCsv Load) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => [Load.Variable];

    public override IEnumerable<Variable> Reads => FreeVariables.Of(Load.Location);

    public override IEnumerable<BoundExpression> Expressions => [Load.Location];

    public override OperatorTraits Traits => OperatorTraits.None;
}
