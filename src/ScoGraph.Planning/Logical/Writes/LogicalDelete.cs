using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Writes;

/// <summary>Deletes for each row.</summary>
internal sealed record LogicalDelete(LogicalOperator Input, BoundDelete Delete) : LogicalWrite(Input)
{
    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => FreeVariables.Of(Expressions);

    public override IEnumerable<BoundExpression> Expressions => Delete.Expressions;
}
