using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;

namespace ScoGraph.Planning.Logical.Patterns;

/// <summary>How many different nodes a step leads to; out comes one row with the number alone.</summary>
/// <param name="Input">The step.</param>
/// <param name="Count">What is counted.</param>
internal sealed record LogicalCountEnds(LogicalOperator Input, BoundAggregate Count) : LogicalUnary(Input)
{
    /// <summary>The node.</summary>
    public Variable Node => ((BoundVariable)Count.Arguments[0]).Variable;

    /// <summary>Properties of the node that must differ from a value, which is the same for all rows.</summary>
    public ImmutableArray<BoundComparison> Unlike { get; init; } = [];

    /// <summary>Labels that the node has.</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    public override IEnumerable<Variable> Introduced => [Count.Variable];

    public override IEnumerable<Variable> Reads => FreeVariables.Of(Expressions);

    public override IEnumerable<BoundExpression> Expressions => [.. Count.Arguments, .. Unlike];

    public override OperatorTraits Traits => OperatorTraits.IgnoresRepeats;
}
