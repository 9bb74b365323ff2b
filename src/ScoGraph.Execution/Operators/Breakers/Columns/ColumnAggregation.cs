using System.Collections.Immutable;
using ScoGraph.Execution.Operators.Breakers.Columns.Tallies;
using ScoGraph.Execution.Operators.Columns;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>Groups and aggregates that read nothing but nodes, properties and arithmetic over these.</summary>
/// <param name="Keys">The keys.</param>
/// <param name="Vectors">What the aggregates read that tell no values apart, each once: makes the values of a run.</param>
/// <param name="Aggregates">The aggregates, in the order of the plan.</param>
internal sealed record ColumnAggregation(
    ImmutableArray<ColumnKey> Keys, ImmutableArray<Func<RowVector>> Vectors, ImmutableArray<ColumnAggregate> Aggregates);
