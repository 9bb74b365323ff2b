namespace ScoGraph.Binding.Bound;

/// <summary>A condition on the labels of a node or the type of a relationship.</summary>
internal abstract record BoundLabels;

internal sealed record BoundLabelName(string Name) : BoundLabels;

/// <summary>Any label at all.</summary>
internal sealed record BoundAnyLabel : BoundLabels;

internal sealed record BoundNotLabels(BoundLabels Operand) : BoundLabels;

internal sealed record BoundAndLabels(BoundLabels Left, BoundLabels Right) : BoundLabels;

internal sealed record BoundOrLabels(BoundLabels Left, BoundLabels Right) : BoundLabels;
