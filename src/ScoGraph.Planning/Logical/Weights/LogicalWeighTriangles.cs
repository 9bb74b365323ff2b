using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Weights;

/// <summary>
/// Each input row once, standing for as many rows as there are triangles of relationships of some types, whichever way these go; or
/// paths of two whose ends no third one joins. For a state of the graph in which nodes are joined to themselves, or twice to one other, the
/// rows are those of <see cref="LogicalNesting.Inner"/>.
/// </summary>
/// <param name="Input">Rows; nothing of the pattern reads them.</param>
/// <param name="Inner">The same pattern, walked.</param>
/// <param name="Types">The types of the relationships; empty for any.</param>
/// <param name="Corners">The three nodes, each with what hangs there; of paths the one between the others first.</param>
internal sealed record LogicalWeighTriangles(
    LogicalOperator Input, LogicalOperator Inner, ImmutableArray<string> Types, ImmutableArray<WeighedNode> Corners)
    : LogicalNesting(Input, Inner)
{
    /// <summary>The paths, as pairs of steps from the node between; null where triangles are counted.</summary>
    public WeighedNode? Paths { get; init; }

    /// <summary>
    /// Steps one behind the other from each corner to one node that all have in common; empty for none. Where a node has two of one step,
    /// the rows are those of <see cref="LogicalNesting.Inner"/>, too.
    /// </summary>
    public ImmutableArray<WeighedStep> Meeting { get; init; } = [];

    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => [];

    public override IEnumerable<BoundExpression> Expressions =>
        [.. Corners.SelectMany(corner => corner.Expressions), .. Paths?.Expressions ?? [], .. Meeting.SelectMany(step => step.Expressions)];

    public override OperatorTraits Traits => OperatorTraits.RowByRow;
}
