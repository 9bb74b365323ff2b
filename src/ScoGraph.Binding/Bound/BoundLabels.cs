using System.Collections.Immutable;

namespace ScoGraph.Binding.Bound;

/// <summary>A condition on the labels of a node or the type of a relationship.</summary>
internal abstract record BoundLabels;

internal sealed record BoundLabelName(string Name) : BoundLabels;

/// <summary>The labels, or the type, that a string or a list of strings names: all of them, or one where <see cref="Any"/>.</summary>
internal sealed record BoundComputedLabels(BoundExpression Names, bool Any) : BoundLabels;

/// <summary>Any label at all.</summary>
internal sealed record BoundAnyLabel : BoundLabels;

internal sealed record BoundNotLabels(BoundLabels Operand) : BoundLabels;

internal sealed record BoundAndLabels(BoundLabels Left, BoundLabels Right) : BoundLabels;

internal sealed record BoundOrLabels(BoundLabels Left, BoundLabels Right) : BoundLabels;

/// <summary>Labels to give or take: by name, and those that strings or lists of strings name.</summary>
internal sealed record BoundLabelList(ImmutableArray<string> Names, ImmutableArray<BoundExpression> Computed);
