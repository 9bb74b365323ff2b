using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Planning.Logical.Rows;

/// <summary>The first row of each set of rows equivalent in the variables.</summary>
internal sealed record LogicalDistinct(LogicalOperator Input, ImmutableArray<Variable> Variables) : LogicalUnary(Input)
{
    /// <summary>Where it stands in the text.</summary>
    public SourceSpan Place { get; init; } = SourceSpan.None;

    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => Variables;

    public override IEnumerable<BoundExpression> Expressions => [];

    public override OperatorTraits Traits =>
        OperatorTraits.LetsConditionsThrough | OperatorTraits.IgnoresRepeats | OperatorTraits.KeepsRows;
}
