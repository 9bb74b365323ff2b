using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Binding.Aggregation;

/// <summary>The items of a projection, and the grouping that they ask for.</summary>
internal sealed record BoundItems(ImmutableArray<NamedItem> Items, BoundAggregation? Aggregation, GroupingTable Table);
