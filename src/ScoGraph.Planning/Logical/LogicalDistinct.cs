using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical;

/// <summary>The first row of each set of rows equivalent in the variables.</summary>
internal sealed record LogicalDistinct(LogicalOperator Input, ImmutableArray<Variable> Variables) : LogicalUnary(Input)
{
    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => Variables;

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits => OperatorTraits.LetsConditionsThrough | OperatorTraits.IgnoresRepeats;
}
