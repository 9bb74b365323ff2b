using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Writes;

/// <summary>Sets and removes properties and labels for each row.</summary>
internal sealed record LogicalUpdate(LogicalOperator Input, ImmutableArray<BoundUpdate> Updates) : LogicalWrite(Input)
{
    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => FreeVariables.Of(Expressions);

    public override IEnumerable<BoundExpression> Expressions => Updates.SelectMany(u => u.Expressions);
}
