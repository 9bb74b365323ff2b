using System.Collections.Immutable;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>Groups and aggregates that read nothing but nodes and their properties.</summary>
/// <param name="Keys">The keys.</param>
/// <param name="Aggregates">The aggregates, in the order of the plan.</param>
internal sealed record ColumnAggregation(ImmutableArray<ColumnSource> Keys, ImmutableArray<ColumnAggregate> Aggregates);
