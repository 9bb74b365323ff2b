using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Planning.Logical;

/// <summary>
/// For each input row the rows of <see cref="LogicalNesting.Inner"/>, whose <see cref="Outputs"/> are added; without outputs the row
/// itself, once the inner plan has run.
/// </summary>
/// <param name="Optional">Whether a row for which the inner plan has none goes on with nulls as outputs.</param>
/// <param name="Writes">Whether the inner plan changes the graph: then all input is taken before it is run for the first row.</param>
internal sealed record LogicalCallSubquery(
    LogicalOperator Input, LogicalOperator Inner, ImmutableArray<Variable> Outputs, bool Optional, bool Writes)
    : LogicalNesting(Input, Inner)
{
    /// <summary>Where it stands in the text.</summary>
    public SourceSpan Place { get; init; } = SourceSpan.None;

    /// <summary>After how many rows is committed; null where the clause is part of the statement's transaction.</summary>
    public BoundBatches? Batches { get; init; }

    public override IEnumerable<Variable> Introduced => Batches?.Status is { } status ? [.. Outputs, status] : Outputs;

    public override IEnumerable<Variable> Reads => Outputs;

    public override IEnumerable<BoundExpression> Expressions => Batches?.Rows is { } rows ? [rows] : [];

    public override OperatorTraits Traits => Writes ? OperatorTraits.Writes : OperatorTraits.None;
}
