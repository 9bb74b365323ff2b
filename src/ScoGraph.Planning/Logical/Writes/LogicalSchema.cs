using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Writes;

/// <summary>Declares or drops an index or a constraint.</summary>
internal sealed record LogicalSchema(LogicalOperator Input, BoundSchema Schema) : LogicalWrite(Input)
{
    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => [];

    public override IEnumerable<BoundExpression> Expressions => [];
}
