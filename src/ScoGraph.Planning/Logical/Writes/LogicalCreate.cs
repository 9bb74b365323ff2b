using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Writes;

/// <summary>Creates nodes, relationships and paths for each row.</summary>
internal sealed record LogicalCreate(LogicalOperator Input, BoundCreate Create) : LogicalWrite(Input)
{
    public override IEnumerable<Variable> Introduced => Create.Created;

    public override IEnumerable<Variable> Reads => FreeVariables.Of(Expressions).Union(Create.Joined).Except(Introduced);

    public override IEnumerable<BoundExpression> Expressions => Create.Expressions;
}
