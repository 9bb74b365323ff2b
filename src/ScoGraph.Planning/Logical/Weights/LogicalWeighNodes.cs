using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Weights;

/// <summary>
/// For each input row the nodes at which a pattern is found, each once: a row stands for as many rows as the pattern is found there, or
/// has these numbers as values and stands for itself alone.
/// </summary>
/// <param name="Input">Rows; nothing of the pattern reads them.</param>
/// <param name="Root">The node with all of the pattern that hangs there; new.</param>
internal sealed record LogicalWeighNodes(LogicalOperator Input, WeighedNode Root) : LogicalUnary(Input)
{
    /// <summary>
    /// Nothing reads the node: a row may stand for many nodes, and with <see cref="Numbers"/> there is one for all, always.
    /// </summary>
    public bool CountOnly { get; init; }

    /// <summary>What is said in numbers; empty where rows stand for rows.</summary>
    public ImmutableArray<WeighedNumber> Numbers { get; init; } = [];

    public override IEnumerable<Variable> Introduced => [Root.Node, .. Numbers.Select(number => number.Variable)];

    public override IEnumerable<Variable> Reads => [];

    public override IEnumerable<BoundExpression> Expressions =>
        Root.Expressions.Concat(Numbers.Where(number => number.Root != Root).SelectMany(number => number.Root.Expressions));

    public override OperatorTraits Traits => OperatorTraits.RowByRow;
}
