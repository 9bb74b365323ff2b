using System.Collections.Immutable;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Weights.Circles;

/// <summary>A compiled circle.</summary>
/// <param name="Start">Where ways begin.</param>
/// <param name="Path">The steps; nothing is asked of the node to which the last one leads.</param>
/// <param name="Closing">From where ways begin to where they end.</param>
/// <param name="Apart">Pairs of labels that no node may have both.</param>
internal sealed record CircleShape(
    NodeShape Start, ImmutableArray<PlainStep> Path, PlainStep Closing, ImmutableArray<(NameReference One, NameReference Other)> Apart);
