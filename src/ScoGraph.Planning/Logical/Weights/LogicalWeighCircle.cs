using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Planning.Logical.Weights;

/// <summary>
/// Each input row once, standing for as many rows as there are ways along some steps from a node to one that a last relationship joins to
/// it. For a state of the graph in which nothing keeps two relationships apart that must differ, the rows are those of
/// <see cref="LogicalNesting.Inner"/>.
/// </summary>
/// <param name="Input">Rows; nothing of the pattern reads them.</param>
/// <param name="Inner">The same pattern, walked.</param>
/// <param name="Start">Where the ways begin, with what hangs there.</param>
/// <param name="Path">The steps; of the node to which the last one leads <paramref name="Closing"/> says what it must be.</param>
/// <param name="Closing">From where the ways begin to where they end.</param>
internal sealed record LogicalWeighCircle(
    LogicalOperator Input, LogicalOperator Inner, WeighedNode Start, ImmutableArray<WeighedStep> Path, WeighedStep Closing)
    : LogicalNesting(Input, Inner)
{
    /// <summary>What keeps apart each two relationships that must differ.</summary>
    public ImmutableArray<KeptApart> Apart { get; init; } = [];

    public override IEnumerable<Variable> Introduced => [];

    public override IEnumerable<Variable> Reads => [];

    public override IEnumerable<BoundExpression> Expressions =>
        [.. Start.Expressions, .. Path.SelectMany(step => step.Expressions), .. Closing.Expressions];

    public override OperatorTraits Traits => OperatorTraits.RowByRow;
}
