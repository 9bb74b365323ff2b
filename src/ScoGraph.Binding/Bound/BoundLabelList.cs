using System.Collections.Immutable;

namespace ScoGraph.Binding.Bound;

/// <summary>Labels to give or take: by name, and those that strings or lists of strings name.</summary>
internal sealed record BoundLabelList(ImmutableArray<string> Names, ImmutableArray<BoundExpression> Computed);
