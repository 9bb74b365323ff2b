using System.Collections.Immutable;

namespace ScoGraph.Execution.Operators.Weights.Circles;

/// <summary>A compiled circle.</summary>
/// <param name="Start">Where ways begin.</param>
/// <param name="Path">The steps; nothing is asked of the node to which the last one leads.</param>
/// <param name="Closing">From where ways begin to where they end.</param>
/// <param name="Apart">What keeps apart each two relationships that must differ.</param>
internal sealed record CircleShape(
    NodeShape Start, ImmutableArray<PlainStep> Path, PlainStep Closing, ImmutableArray<ApartSigns> Apart);
