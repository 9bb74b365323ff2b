using ScoGraph.Execution.Operators.Breakers.Columns.Tallies;

namespace ScoGraph.Execution.Operators.Breakers.Columns;

/// <summary>An aggregate over the values of many rows.</summary>
/// <param name="Kind">What it needs.</param>
/// <param name="Vector">The number of what it reads among all that is read; -1 for one of rows or of different values.</param>
/// <param name="Different">Of what it counts different values; null where it does not.</param>
internal sealed record ColumnAggregate(TallyKind Kind, int Vector, ColumnKey? Different);
